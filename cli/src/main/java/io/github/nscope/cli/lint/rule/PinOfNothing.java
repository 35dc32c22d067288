package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Change;
import io.github.nscope.cli.lint.Configuration;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Located;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Scope;
import io.github.nscope.cli.lint.Severity;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import io.github.nscope.cli.lint.Weakness;
import java.util.List;

/** A pin is the hash of an empty input. */
public final class PinOfNothing implements Rule {
    private static final Definition DEFINITION = Definition.of("P4", "pin-of-nothing")
            .severity(Severity.ERROR)
            .title("A pin is the hash of an empty input")
            .meaning("A pin is the SHA-256 of nothing: what a command line gives whose input failed.")
            .why("It matches no key.")
            .fix("Make the pin again from the server's certificate: nscope pins prints those of a chain.")
            .weakness(Weakness.PINNING)
            .reference("https://www.usenix.org/conference/usenixsecurity21/presentation/oltrogge")
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        for (Scope scope : app.configuration().map(Configuration::domainConfigs).orElse(List.of())) {

            for (Located pin : scope.pins()) {
                if (Pins.isOfNothing(pin.text())) {
                    Suspect suspect = Suspect.at(pin.spot(), "This pin is the SHA-256 of an empty input.");
                    for (String host : scope.hosts()) {
                        suspect.provedByDifference(app.contrast(Aspect.PINNED_KEYS, host, Change.without(pin.path())));
                    }
                    findings.report(suspect);
                }
            }
        }
    }
}
