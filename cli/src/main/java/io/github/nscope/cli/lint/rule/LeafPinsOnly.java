package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Need;
import io.github.nscope.cli.lint.Question;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Scope;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import io.github.nscope.cli.lint.Weakness;
import java.util.Set;

/** Only the server's own key is pinned. */
public final class LeafPinsOnly implements Rule {
    private static final Definition DEFINITION = Definition.of("P10", "leaf-pins-only")
            .title("Only the server's own key is pinned")
            .meaning("Of the chain that the server sends, the pins match the end-entity certificate and "
                    + "nothing above it.")
            .why("Every renewal with a new key breaks installed apps: 483 apps of the study of 2021.")
            .fix("Pin the key of an issuing CA as well, or make sure that the server keeps its key.")
            .weakness(Weakness.PINNING)
            .reference("https://www.usenix.org/conference/usenixsecurity21/presentation/oltrogge")
            .needs(Need.CHAIN)
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        app.chains().forEach((host, chain) -> {
            if (Pins.matched(app, host, chain).equals(Set.of(0))) {
                findings.report(Suspect.at(
                                Places.of(app, host),
                                "Of what " + host + " sends, only the end-entity certificate's key is pinned.")
                        .provedByDifference(app.contrast(
                                Question.of(Aspect.PINNED_KEYS, host),
                                Question.of(Aspect.PINNED_KEYS, Scope.UNNAMED))));
            }
        });
    }
}
