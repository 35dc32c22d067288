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

/** Only the app's own CAs are trusted. */
public final class OwnCasAppWide implements Rule {
    private static final Definition DEFINITION = Definition.of("T4", "own-cas-app-wide")
            .severity(Severity.NOTE)
            .title("Only the app's own CAs are trusted")
            .meaning("The base-config trusts certificates of the app alone, and none of the device's.")
            .why("A sound choice for an app that talks to its own servers only. Every other host fails, "
                    + "those of libraries too, and a lost CA key means a new release.")
            .fix("Nothing, if that is meant. Else trust the system's certificates in the base-config, and "
                    + "the own CA for the own domains.")
            .weakness(Weakness.CERTIFICATE_VALIDATION)
            .alias("mobsf", "base-config-raw")
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        for (Scope scope : app.configuration().map(Configuration::released).orElse(List.of())) {
            Located anchors = Anchors.element(scope);
            if (anchors == null || scope.kind() != Scope.Kind.BASE || !Anchors.areOwn(scope)) {
                continue;
            }
            Suspect suspect = Suspect.at(anchors.spot(), "No host is trusted but by the app's own CAs.");
            for (String host : scope.hosts()) {
                suspect.provedByDifference(app.contrast(Aspect.ANCHORS, host, Change.without(anchors.path())));
            }
            findings.report(suspect);
        }
    }
}
