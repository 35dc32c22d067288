package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Change;
import io.github.nscope.cli.lint.Configuration;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Located;
import io.github.nscope.cli.lint.Need;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Scope;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import io.github.nscope.cli.lint.Weakness;
import java.util.List;

/** Pins have expired. */
public final class PinsExpired implements Rule {
    private static final Definition DEFINITION = Definition.of("P7", "pins-expired")
            .title("Pins have expired")
            .meaning("The expiration of a pin-set has passed, so that the platform does not look at the pins "
                    + "any more.")
            .why("The app is not pinned, although its configuration looks as if it were.")
            .fix("Renew the pins and their expiration, or take the attribute away if the app is updated "
                    + "whatever happens.")
            .weakness(Weakness.PINNING)
            .test("0243")
            .alias("android-lint", "PinSetExpiry")
            .reference("https://www.usenix.org/conference/usenixsecurity21/presentation/oltrogge")
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
                        "The pins of " + scope.words() + " have expired: they are not checked any more.");
                for (String host : scope.hosts()) {
                    suspect.provedByDifference(app.contrast(
                                    Aspect.PINS, host, Change.without(set.path().attribute("expiration")))
                            .where("EXPIRED"::equals));
                }
                findings.report(suspect);
            }
        }
    }
}
