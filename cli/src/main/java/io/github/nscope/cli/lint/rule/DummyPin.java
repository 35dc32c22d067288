package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Change;
import io.github.nscope.cli.lint.Configuration;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Located;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Scope;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import io.github.nscope.cli.lint.Weakness;
import java.util.List;

/** A pin is made up. */
public final class DummyPin implements Rule {
    private static final Definition DEFINITION = Definition.of("P3", "dummy-pin")
            .title("A pin is made up")
            .meaning("A pin is a placeholder: a repeated character, a readable text, or the sample of the "
                    + "documentation.")
            .why("It matches no key. Beside a real pin it only silences linters; alone it breaks every "
                    + "connection.")
            .fix("Replace it by the pin of a real key: nscope pins prints those of a chain.")
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
                if (Pins.isMadeUp(pin.text())) {
                    Suspect suspect = Suspect.at(pin.spot(), "This pin is a placeholder, and belongs to no key.");
                    for (String host : scope.hosts()) {
                        suspect.provedByDifference(app.contrast(Aspect.PINNED_KEYS, host, Change.without(pin.path())));
                    }
                    findings.report(suspect);
                }
            }
        }
    }
}
