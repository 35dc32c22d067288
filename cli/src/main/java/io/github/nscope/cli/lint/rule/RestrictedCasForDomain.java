package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Change;
import io.github.nscope.cli.lint.Configuration;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Located;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Scope;
import io.github.nscope.cli.lint.Severity;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import io.github.nscope.cli.lint.Weakness;
import java.util.List;

/** Only some CAs are trusted for a domain. */
public final class RestrictedCasForDomain implements Rule {
    private static final Definition DEFINITION = Definition.of("T5", "restricted-cas-for-domain")
            .severity(Severity.NOTE)
            .title("Only some CAs are trusted for a domain")
            .meaning("A domain-config trusts certificates of the app alone, or none at all.")
            .why("Stricter than pins, without their expiry. Where there are no certificates at all, every "
                    + "connection fails.")
            .fix("Nothing, if that is meant; renew the app before the CA expires.")
            .weakness(Weakness.CERTIFICATE_VALIDATION)
            .alias("mobsf", "domain-config-raw")
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        for (Scope scope : app.configuration().map(Configuration::domainConfigs).orElse(List.of())) {
            Located anchors = Anchors.element(scope);
            if (anchors == null
                    || (!Anchors.areOwn(scope) && !scope.certificates().isEmpty())) {
                continue;
            }
            Suspect suspect = Suspect.at(
                    anchors.spot(),
                    scope.certificates().isEmpty()
                            ? "Nothing is trusted for " + scope.words() + "."
                            : scope.words() + " is trusted by the app's own CAs alone.");
            for (String host : scope.hosts()) {
                suspect.provedByDifference(app.contrast(Aspect.ANCHORS, host, Change.without(anchors.path())));
            }
            findings.report(suspect);
        }
    }
}
