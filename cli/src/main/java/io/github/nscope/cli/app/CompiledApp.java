package io.github.nscope.cli.app;

import io.github.nscope.cli.input.BadInput;
import io.github.nscope.platform.ApiLevel;
import java.util.List;

/**
 * An app as it is installed: one package or several.
 *
 * @param source the path, as it was given
 * @param form what it is
 * @param manifest the base package's manifest
 * @param resources what the manifest leads to
 * @param remarks what was chosen when it was read
 */
record CompiledApp(
        String source, Form form, CompiledManifest manifest, ReachedResources resources, List<String> remarks)
        implements AppInput {
    @Override
    public AppOnDevice on(ApiLevel device, BuildVariant build, GivenFacts given) throws BadInput {
        return CompiledView.of(this, device, build, given);
    }
}
