package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Configuration;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.NamedDomain;
import io.github.nscope.cli.lint.Question;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Scope;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import java.util.List;

/** A domain is a public suffix. */
public final class PublicSuffix implements Rule {
    private static final Definition DEFINITION = Definition.of("D12", "public-suffix")
            .title("A domain is a public suffix")
            .meaning("A <domain> with includeSubdomains=\"true\" is a top-level domain, or one below which "
                    + "anybody can get a name.")
            .why("The settings hold for hosts of strangers.")
            .fix("Name the app's own hosts.")
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        for (NamedDomain domain :
                app.configuration().map(Configuration::domains).orElse(List.of())) {
            if (domain.includesSubdomains() && Hosts.isPublicSuffix(domain.name())) {
                String stranger = "stranger." + domain.name();
                findings.report(Suspect.at(domain.at().spot(), "Anybody can get a name below " + domain.name() + ".")
                        .provedByDifference(app.contrast(
                                Question.of(Aspect.ELEMENT, stranger), Question.of(Aspect.ELEMENT, Scope.UNNAMED))));
            }
        }
    }
}
