package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Change;
import io.github.nscope.cli.lint.Configuration;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.NamedDomain;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Scope;
import io.github.nscope.cli.lint.Severity;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import java.util.List;
import java.util.Optional;

/** A domain-config is shadowed for some of its hosts. */
public final class ShadowedDomain implements Rule {
    private static final Definition DEFINITION = Definition.of("D11", "shadowed-domain")
            .severity(Severity.NOTE)
            .title("A domain-config is shadowed for some of its hosts")
            .meaning("A domain includes its subdomains, and another domain-config that is not nested in it "
                    + "answers for one of them with other settings.")
            .why("The longest match alone counts: nothing of the wider domain-config holds for these " + "hosts.")
            .fix("Nest the narrower domain-config into the wider one, or say again what has to hold.")
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        for (Scope scope : app.configuration().map(Configuration::domainConfigs).orElse(List.of())) {
            for (NamedDomain domain : scope.domains()) {
                if (domain.isHost()) {
                    shadowing(app, scope, domain)
                            .ifPresent(wider -> findings.report(Suspect.at(
                                            domain.at().spot(),
                                            "Nothing that is said for " + wider.name() + " and below holds for "
                                                    + domain.name() + ".")
                                    .provedByDifference(app.contrast(
                                            Aspect.SETTINGS,
                                            domain.name(),
                                            Change.without(scope.at().path())))));
                }
            }
        }
    }

    /** The domain that would answer for another one's hosts; empty where that is one around it. */
    private static Optional<NamedDomain> shadowing(Subject app, Scope scope, NamedDomain domain) {
        return app.configuration().stream()
                .flatMap(configuration -> configuration.domainConfigs().stream())
                .filter(other -> !other.at().path().equals(scope.at().path()) && !isAround(other, scope))
                .flatMap(other -> other.domains().stream())
                .filter(other -> other.includesSubdomains() && domain.name().endsWith("." + other.name()))
                .findFirst();
    }

    private static boolean isAround(Scope other, Scope scope) {
        return scope.at().path().isWithin(other.at().path());
    }
}
