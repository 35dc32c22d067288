package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.edit.Edit;
import io.github.nscope.cli.edit.ElementPath;
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

/** Trust anchors override pins. */
public final class PinsOverridden implements Rule {
    private static final Definition DEFINITION = Definition.of("P5", "pins-overridden")
            .severity(Severity.ERROR)
            .title("Trust anchors override pins")
            .meaning("Certificates with overridePins=\"true\" are trusted by a release build for hosts that are "
                    + "pinned.")
            .why("Chains to these anchors are not held against the pins, which are there to be held "
                    + "against every chain.")
            .fix("Take overridePins away outside of debug-overrides.")
            .weakness(Weakness.PINNING)
            .alias("mobsf", "override-pins")
            .alias("mobsfscan", "android_manifest_base_config_bypass_pinning")
            .alias("mobsfscan", "android_manifest_domain_config_bypass_pinning")
            .reference("https://www.usenix.org/conference/usenixsecurity21/presentation/oltrogge")
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        for (Scope scope : app.configuration().map(Configuration::released).orElse(List.of())) {
            for (Located certificates : scope.certificates()) {
                if (!certificates.has("overridePins")) {
                    continue;
                }
                ElementPath attribute = certificates.path().attribute("overridePins");
                Suspect suspect = Suspect.at(
                                certificates.spot("overridePins"),
                                "Chains to " + certificates.attribute("src").orElse("these anchors")
                                        + " are not held against pins.")
                        .mendedBy(new Edit.Removal(attribute));
                for (String host : Pins.pinned(app)) {
                    suspect.provedByDifference(app.contrast(Aspect.ANCHORS, host, Change.without(attribute)));
                }
                findings.report(suspect);
            }
        }
    }
}
