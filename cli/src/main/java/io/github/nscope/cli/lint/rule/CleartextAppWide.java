package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.edit.Edit;
import io.github.nscope.cli.edit.ElementPath;
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

/** Cleartext is permitted for every host. */
public final class CleartextAppWide implements Rule {
    private static final Definition DEFINITION = Definition.of("C1", "cleartext-app-wide")
            .severity(Severity.ERROR)
            .title("Cleartext is permitted for every host")
            .meaning("The base-config permits cleartext, so that every host which no domain-config answers "
                    + "for may be reached by plain HTTP.")
            .why("Whoever is on the path reads and changes what is sent: the commonest of all "
                    + "misconfigurations, and the default of no app that targets 28 or later.")
            .fix("Set cleartextTrafficPermitted=\"false\" on the base-config, or take the attribute away "
                    + "where the app targets 28 or later and runs on 28 or later only; permit cleartext for "
                    + "the few hosts that need it.")
            .weakness(Weakness.NOT_ENCRYPTED)
            .test("0235")
            .alias("android-lint", "InsecureBaseConfiguration")
            .alias("mobsf", "base-config-cleartext")
            .alias("mobsfscan", "android_manifest_base_config_cleartext")
            .alias("semgrep", "nsc-allows-plaintext-traffic")
            .reference("https://developer.android.com/privacy-and-security/risks/cleartext-communications")
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        app.configuration().flatMap(Configuration::base).ifPresent(base -> {
            Located at = base.at();
            if (at.has(Attributes.CLEARTEXT)) {
                ElementPath attribute = at.path().attribute(Attributes.CLEARTEXT);
                Contrast contrast = app.contrast(Aspect.CLEARTEXT, Scope.UNNAMED, Change.with(attribute, "false"));
                findings.report(Suspect.at(
                                at.spot(Attributes.CLEARTEXT),
                                "Every host that no domain-config answers for may be reached in cleartext.")
                        .provedByDifference(contrast.where("PERMITTED"::equals))
                        .mendedBy(new Edit.Assignment(attribute, "false")));
            }
        });
    }
}
