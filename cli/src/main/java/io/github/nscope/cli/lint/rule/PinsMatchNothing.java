package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Contrast;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Need;
import io.github.nscope.cli.lint.Question;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Severity;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import io.github.nscope.cli.lint.Weakness;

/** Pins match nothing of the chain. */
public final class PinsMatchNothing implements Rule {
    private static final Definition DEFINITION = Definition.of("P11", "pins-match-nothing")
            .severity(Severity.ERROR)
            .title("Pins match nothing of the chain")
            .meaning("No pin in force is that of a certificate which the server sends, nor of the anchor " + "above.")
            .why("Every connection to the host fails.")
            .fix("Make the pins again from the server's chain: nscope pins prints those of a chain.")
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
            if (Pins.matched(app, host, chain).isEmpty()) {
                Contrast pins = app.contrast(Question.of(Aspect.PINS, host), Question.of(Aspect.TRUST, host));
                findings.report(
                        Suspect.at(Places.of(app, host), "No pin of " + host + " matches what its server sends.")
                                .provedByDifference(pins.where("IN_FORCE"::equals)
                                        .whereOtherwise(code -> !code.equals("TRUSTED"))));
            }
        });
    }
}
