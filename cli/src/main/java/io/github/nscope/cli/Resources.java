package io.github.nscope.cli;

import io.github.nscope.App;
import io.github.nscope.HostPolicy;
import io.github.nscope.NscEngine;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.config.AnchorReference;
import io.github.nscope.config.AnchorSource;
import org.jspecify.annotations.Nullable;

/** The certificate files that an app's configuration trusts. */
final class Resources {
    private Resources() {}

    /** The engine takes a file of unknown content for a mistake of its caller; here it is one on the command line. */
    static void demand(NscEngine engine, App app, @Nullable String host) throws BadInput {
        if (app.resources().isPresent() || !(engine.policy(host) instanceof HostPolicy policy)) {
            return;
        }
        for (AnchorReference reference : policy.settings().anchors().value()) {
            if (reference.source() instanceof AnchorSource.Resource resource && resource.name() != null) {
                throw BadInput.usage(
                        "the configuration trusts @" + resource.name() + ", which is not given",
                        "give it by --raw " + resource.name().entry() + "=FILE");
            }
        }
    }
}
