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
import io.github.nscope.cli.lint.Severity;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import io.github.nscope.cli.lint.Weakness;
import java.util.List;

/** User CAs are trusted for a domain. */
public final class UserCasForDomain implements Rule {
    private static final Definition DEFINITION = Definition.of("T2", "user-cas-for-domain")
            .severity(Severity.ERROR)
            .title("User CAs are trusted for a domain")
            .meaning("A domain-config of the release build trusts CAs that the user added.")
            .why("Traffic to these hosts can be read by anybody who gets a CA onto the device.")
            .fix("Trust user CAs in debug-overrides alone.")
            .weakness(Weakness.CERTIFICATE_VALIDATION)
            .test("0286")
            .alias("mobsf", "domain-config-user")
            .alias("mobsfscan", "android_manifest_domain_config_trust_user_certs")
            .alias("semgrep", "nsc-allows-user-ca-certs-for-domain")
            .alias("mastg", "mastg-android-network-insecure-trust-anchors")
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        for (Scope scope : app.configuration().map(Configuration::domainConfigs).orElse(List.of())) {
            List<Located> users = Anchors.of(scope, "user");
            if (users.isEmpty()) {
                continue;
            }
            Suspect suspect = Suspect.at(users.get(0).spot("src"), "User CAs are trusted for " + scope.words() + ".");
            for (String host : scope.hosts()) {
                Contrast contrast = app.contrast(Aspect.USER_CAS, host, Change.without(Anchors.paths(users)));
                suspect.provedByDifference(contrast.where(code -> code.startsWith("TRUSTED")));
            }
            users.forEach(user -> suspect.mendedBy(new Edit.Removal(user.path())));
            findings.report(suspect);
        }
    }
}
