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

/** A pin-set has no backup pin. */
public final class SinglePin implements Rule {
    private static final Definition DEFINITION = Definition.of("P1", "single-pin")
            .title("A pin-set has no backup pin")
            .meaning("A pin-set holds one key. Two pins of the same key are one.")
            .why("When the key has to be replaced, every installed app loses its connection until its "
                    + "user updates.")
            .fix("Add the pin of a key that is kept elsewhere, or that of an issuing CA. A made-up second "
                    + "pin helps nobody.")
            .weakness(Weakness.PINNING)
            .alias("android-lint", "MissingBackupPin")
            .alias("semgrep", "nsc-pinning-without-backup")
            .reference("https://mas.owasp.org/MASTG/knowledge/android/MASVS-NETWORK/MASTG-KNOW-0015/")
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        for (Scope scope : app.configuration().map(Configuration::domainConfigs).orElse(List.of())) {

            List<Located> pins = scope.pins();
            Located set = scope.at().children("pin-set").stream().findFirst().orElse(null);
            if (set == null || Pins.distinct(pins) != 1) {
                continue;
            }
            Suspect suspect = Suspect.at(pins.get(0).spot(), scope.words() + " is pinned to a single key.");
            for (String host : scope.hosts()) {
                suspect.provedByDifference(app.contrast(Aspect.PINNED_KEYS, host, Change.without(set.path()))
                        .where(code -> code.length() == Pins.HEX_LENGTH));
            }
            findings.report(suspect);
        }
    }
}
