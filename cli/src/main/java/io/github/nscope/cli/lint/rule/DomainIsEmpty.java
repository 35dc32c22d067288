package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.edit.Edit;
import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Change;
import io.github.nscope.cli.lint.Configuration;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.NamedDomain;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Severity;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import java.util.List;

/** A domain is empty. */
public final class DomainIsEmpty implements Rule {
    private static final Definition DEFINITION = Definition.of("D6", "domain-is-empty")
            .severity(Severity.ERROR)
            .title("A domain is empty")
            .meaning("A <domain> has no text.")
            .why("The platform's parser throws, and the app crashes with its first connection, from level "
                    + "30 on when it starts.")
            .fix("Write the host, or take the element away.")
            .alias("android-lint", "NetworkSecurityConfig")
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        for (NamedDomain domain :
                app.configuration().map(Configuration::domains).orElse(List.of())) {
            if (domain.written().isEmpty()) {
                findings.report(
                        Suspect.at(domain.at().spot(), "This domain is empty, and breaks the whole configuration.")
                                .provedByDifference(app.contrast(Aspect.LOADING, null, Change.withoutConfiguration())
                                        .where("CONFIGURATION_REFUSED"::equals))
                                .mendedBy(new Edit.Removal(domain.at().path())));
            }
        }
    }
}
