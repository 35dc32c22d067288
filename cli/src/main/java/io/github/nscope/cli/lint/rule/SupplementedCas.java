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

/** The app's own CA is trusted beside the system's. */
public final class SupplementedCas implements Rule {
    private static final Definition DEFINITION = Definition.of("T6", "supplemented-cas")
            .severity(Severity.NOTE)
            .title("The app's own CA is trusted beside the system's")
            .meaning("A configuration adds a certificate of the app to those of the system.")
            .why("The added CA can vouch for any host that the configuration answers for, and it switches "
                    + "certificate transparency off from level 36 on.")
            .fix("Limit it to the domains that need it, by a domain-config.")
            .weakness(Weakness.CERTIFICATE_VALIDATION)
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        for (Scope scope : app.configuration().map(Configuration::released).orElse(List.of())) {
            Located anchors = Anchors.element(scope);
            if (anchors == null || !Anchors.areSupplemented(scope)) {
                continue;
            }
            Suspect suspect = Suspect.at(
                    anchors.spot(), "The app's own CA can vouch for " + scope.words() + ", beside the system's.");
            for (String host : scope.hosts()) {
                suspect.provedByDifference(app.contrast(Aspect.ANCHORS, host, Change.without(anchors.path())));
            }
            findings.report(suspect);
        }
    }
}
