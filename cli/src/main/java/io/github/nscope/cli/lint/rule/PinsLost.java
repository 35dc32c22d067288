package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Change;
import io.github.nscope.cli.lint.Configuration;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Scope;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import io.github.nscope.cli.lint.Weakness;
import java.util.List;

/** A more specific configuration loses pins. */
public final class PinsLost implements Rule {
    private static final Definition DEFINITION = Definition.of("P12", "pins-lost")
            .title("A more specific configuration loses pins")
            .meaning("Without this domain-config its hosts would be pinned by another one that answers for " + "them.")
            .why("Pins are taken over from an enclosing domain-config alone, and an empty pin-set takes "
                    + "them away. A domain-config that names a subdomain elsewhere starts from the "
                    + "base-config, which has none.")
            .fix("Nest the domain-config into the one with the pins, or repeat the pins.")
            .weakness(Weakness.PINNING)
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        for (Scope scope : app.configuration().map(Configuration::domainConfigs).orElse(List.of())) {

            Suspect suspect =
                    Suspect.at(scope.at().spot(), scope.words() + " would be pinned without this domain-config.");
            for (String host : scope.hosts()) {
                suspect.provedByDifference(app.contrast(
                                Aspect.PINS, host, Change.without(scope.at().path()))
                        .where("NONE"::equals)
                        .whereOtherwise(code -> code.equals("IN_FORCE") || code.equals("EXPIRED")));
            }
            findings.report(suspect);
        }
    }
}
