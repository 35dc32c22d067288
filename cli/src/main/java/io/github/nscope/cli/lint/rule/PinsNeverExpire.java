package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Configuration;
import io.github.nscope.cli.lint.Contrast;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Located;
import io.github.nscope.cli.lint.Need;
import io.github.nscope.cli.lint.Question;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Scope;
import io.github.nscope.cli.lint.Severity;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import io.github.nscope.cli.lint.Weakness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Pins never expire. */
public final class PinsNeverExpire implements Rule {
    private static final Definition DEFINITION = Definition.of("P9", "pins-never-expire")
            .severity(Severity.NOTE)
            .title("Pins never expire")
            .meaning("A pin-set has no expiration.")
            .why("Tools disagree: an expiration keeps an app that nobody updates from losing its "
                    + "connection, and takes its protection away. Both are choices; this profile asks for the "
                    + "first.")
            .fix("Set an expiration, if an app without pins is better than one without connection.")
            .weakness(Weakness.PINNING)
            .alias("semgrep", "nsc-pinning-without-expiration")
            .alias("mobsf", "pin-set-without-expiration")
            .needs(Need.DATE)
            .optional()
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        for (Scope scope : app.configuration().map(Configuration::domainConfigs).orElse(List.of())) {

            for (Located set : scope.at().children("pin-set")) {
                if (set.has("expiration") || scope.pins().isEmpty()) {
                    continue;
                }
                List<Contrast> contrasts = new ArrayList<>();
                for (String host : scope.hosts()) {
                    Question now = Question.of(Aspect.PINS, host);
                    contrasts.add(
                            app.contrast(now, now.at(app.time().plus(LONG))).where("IN_FORCE"::equals));
                }
                findings.report(Suspect.at(set.spot(), "The pins of " + scope.words() + " are in force for ever.")
                        .provedBySameness(contrasts));
            }
        }
    }

    /** Longer than any key should live. */
    private static final Duration LONG = Duration.ofDays(3653);
    // --
}
