package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Configuration;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Located;
import io.github.nscope.cli.lint.Need;
import io.github.nscope.cli.lint.Question;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Scope;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import io.github.nscope.cli.lint.Weakness;
import java.time.Duration;
import java.util.List;

/** Pins expire soon. */
public final class PinsExpireSoon implements Rule {
    private static final Definition DEFINITION = Definition.of("P8", "pins-expire-soon")
            .title("Pins expire soon")
            .meaning("The pins are in force today, and not in thirty days.")
            .why("From that day on the app is not pinned, without anybody noticing.")
            .fix("Release an app with new pins before that day.")
            .weakness(Weakness.PINNING)
            .test("0243")
            .alias("android-lint", "PinSetExpiry")
            .needs(Need.DATE)
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        for (Scope scope : app.configuration().map(Configuration::domainConfigs).orElse(List.of())) {

            for (Located set : scope.at().children("pin-set")) {
                if (!set.has("expiration")) {
                    continue;
                }
                Suspect suspect = Suspect.at(
                        set.spot("expiration"),
                        "The pins of " + scope.words() + " expire within " + SOON.toDays() + " days.");
                for (String host : scope.hosts()) {
                    Question now = Question.of(Aspect.PINS, host);
                    suspect.provedByDifference(
                            app.contrast(now, now.at(app.time().plus(SOON)))
                                    .where("IN_FORCE"::equals)
                                    .whereOtherwise("EXPIRED"::equals));
                }
                findings.report(suspect);
            }
        }
    }

    /** The time that a release needs to reach most users. */
    private static final Duration SOON = Duration.ofDays(30);
    // --
}
