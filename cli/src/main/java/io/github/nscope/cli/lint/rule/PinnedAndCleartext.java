package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.edit.Edit;
import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Configuration;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Located;
import io.github.nscope.cli.lint.Question;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Scope;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import io.github.nscope.cli.lint.Weakness;
import java.util.List;

/** A pinned host may be reached in cleartext. */
public final class PinnedAndCleartext implements Rule {
    private static final Definition DEFINITION = Definition.of("P6", "pinned-and-cleartext")
            .title("A pinned host may be reached in cleartext")
            .meaning("Pins are in force for a host to which cleartext is permitted as well.")
            .why("An attacker needs no certificate where the app, or a redirect, can be brought to plain " + "HTTP.")
            .fix("Set cleartextTrafficPermitted=\"false\" on the domain-config with the pins.")
            .weakness(Weakness.PINNING)
            .test("0235")
            .reference("https://www.usenix.org/conference/usenixsecurity21/presentation/oltrogge")
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        for (Scope scope : app.configuration().map(Configuration::domainConfigs).orElse(List.of())) {

            List<Located> sets = scope.at().children("pin-set");
            if (sets.isEmpty()) {
                continue;
            }
            Suspect suspect =
                    Suspect.at(sets.get(0).spot(), scope.words() + " is pinned, and may be reached in cleartext.");
            if (scope.at().has(Attributes.CLEARTEXT)) {
                suspect.mendedBy(new Edit.Assignment(scope.at().path().attribute(Attributes.CLEARTEXT), "false"));
            }
            for (String host : scope.hosts()) {
                suspect.provedByDifference(
                        app.contrast(Question.of(Aspect.CLEARTEXT, host), Question.of(Aspect.PINS, host))
                                .where("PERMITTED"::equals)
                                .whereOtherwise("IN_FORCE"::equals));
            }
            findings.report(suspect);
        }
    }
}
