package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.edit.Edit;
import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Change;
import io.github.nscope.cli.lint.Configuration;
import io.github.nscope.cli.lint.Contrast;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Located;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Scope;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import io.github.nscope.cli.lint.Weakness;
import java.util.List;

/** A backup pin is a copy of another. */
public final class BackupIsCopy implements Rule {
    private static final Definition DEFINITION = Definition.of("P2", "backup-is-copy")
            .title("A backup pin is a copy of another")
            .meaning("Two pins of a pin-set are the same, or differ in one or two characters.")
            .why("The backup is none: the platform keeps equal pins once, and a pin with a changed "
                    + "character belongs to no key.")
            .fix("Replace the copy by the pin of a real second key.")
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

            List<Located> pins = scope.pins();
            for (int later = 1; later < pins.size(); later++) {
                for (int earlier = 0; earlier < later; earlier++) {
                    int distance = Pins.distance(
                            pins.get(earlier).text(), pins.get(later).text());
                    if (distance <= Pins.MOST_CHANGED) {
                        report(app, findings, scope, pins.get(later), distance);
                        break;
                    }
                }
            }
        }
    }

    private static void report(Subject app, Findings findings, Scope scope, Located pin, int distance) {
        List<Contrast> contrasts = scope.hosts().stream()
                .map(host -> app.contrast(Aspect.PINNED_KEYS, host, Change.without(pin.path())))
                .toList();
        Suspect suspect = Suspect.at(
                pin.spot(),
                distance == 0
                        ? "This pin stands in the pin-set already, and counts once."
                        : "This pin differs from another in " + distance
                                + (distance == 1 ? " character." : " characters."));
        if (distance == 0) {
            suspect.provedBySameness(contrasts).mendedBy(new Edit.Removal(pin.path()));
        } else {
            contrasts.forEach(suspect::provedByDifference);
        }
        findings.report(suspect);
    }
}
