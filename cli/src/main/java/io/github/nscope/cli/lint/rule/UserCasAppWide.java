package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.edit.Edit;
import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Change;
import io.github.nscope.cli.lint.Configuration;
import io.github.nscope.cli.lint.Contrast;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Located;
import io.github.nscope.cli.lint.Need;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Scope;
import io.github.nscope.cli.lint.Severity;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import io.github.nscope.cli.lint.Weakness;
import java.util.List;

/** User CAs are trusted for every host. */
public final class UserCasAppWide implements Rule {
    private static final Definition DEFINITION = Definition.of("T1", "user-cas-app-wide")
            .severity(Severity.ERROR)
            .title("User CAs are trusted for every host")
            .meaning("The release build trusts CAs that the user, a company or malware added to the device.")
            .why("Anybody who can talk a user into installing a CA can read the app's traffic.")
            .fix("Trust user CAs in debug-overrides alone; an app that targets 23 or older has to target "
                    + "24 or more.")
            .weakness(Weakness.CERTIFICATE_VALIDATION)
            .test("0286")
            .test("0285")
            .alias("android-lint", "AcceptsUserCertificates")
            .alias("android-security-lints", "DefaultTrustedUserCerts")
            .alias("mobsf", "base-config-user")
            .alias("mobsfscan", "android_manifest_base_config_trust_user_certs")
            .alias("semgrep", "nsc-allows-user-ca-certs")
            .alias("mastg", "mastg-android-network-insecure-trust-anchors")
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        app.configuration().flatMap(Configuration::base).ifPresent(base -> {
            List<Located> users = Anchors.of(base, "user");
            if (!users.isEmpty()) {
                Contrast contrast = app.contrast(Aspect.USER_CAS, Scope.UNNAMED, Change.without(Anchors.paths(users)));
                Suspect suspect = Suspect.at(users.get(0).spot("src"), "User CAs are trusted for every host.")
                        .provedByDifference(contrast.where(code -> code.startsWith("TRUSTED")));
                users.forEach(user -> suspect.mendedBy(new Edit.Removal(user.path())));
                findings.report(suspect);
            }
        });
        if (app.known().contains(Need.TARGET)) {
            Contrast contrast = app.contrast(Aspect.USER_CAS, Scope.UNNAMED, new Change.Retargeted(24));
            findings.report(Suspect.at(
                            Places.ofApp(app, "targetSdkVersion"),
                            "The target SDK is below 24, so that user CAs are trusted by default.")
                    .provedByDifference(contrast.where(code -> code.startsWith("TRUSTED"))));
        }
    }
}
