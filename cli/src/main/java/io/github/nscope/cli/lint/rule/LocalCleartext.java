package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.edit.ElementPath;
import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Change;
import io.github.nscope.cli.lint.Configuration;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Scope;
import io.github.nscope.cli.lint.Severity;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import io.github.nscope.cli.lint.Weakness;
import java.util.List;

/** Cleartext is permitted for local hosts. */
public final class LocalCleartext implements Rule {
    private static final Definition DEFINITION = Definition.of("D10", "local-cleartext")
            .severity(Severity.NOTE)
            .title("Cleartext is permitted for local hosts")
            .meaning("A domain-config permits cleartext to the device itself, to an emulator's host or to a "
                    + "private address.")
            .why("Harmless where an advertising library or a development server needs it; in a private "
                    + "network, everybody in it can listen.")
            .fix("Nothing for localhost; keep development servers out of release builds.")
            .weakness(Weakness.NOT_ENCRYPTED)
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        for (Scope scope : app.configuration().map(Configuration::domainConfigs).orElse(List.of())) {
            if (!scope.at().has(Attributes.CLEARTEXT)) {
                continue;
            }
            ElementPath attribute = scope.at().path().attribute(Attributes.CLEARTEXT);
            Suspect suspect =
                    Suspect.at(scope.at().spot(Attributes.CLEARTEXT), "Local hosts may be reached in cleartext.");
            scope.domains().stream()
                    .filter(domain -> domain.isHost() && domain.isLocal())
                    .forEach(domain -> suspect.provedByDifference(
                            app.contrast(Aspect.CLEARTEXT, domain.name(), Change.without(attribute))
                                    .where("PERMITTED"::equals)));
            findings.report(suspect);
        }
    }
}
