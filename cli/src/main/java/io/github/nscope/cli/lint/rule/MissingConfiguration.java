package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Change;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Severity;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;

/** The configuration that the manifest names is missing. */
public final class MissingConfiguration implements Rule {
    private static final Definition DEFINITION = Definition.of("M5", "missing")
            .severity(Severity.ERROR)
            .title("The configuration that the manifest names is missing")
            .meaning("The manifest names a configuration that is not among the app's resources, or has no "
                    + "variant for every level.")
            .why("A project does not build; an app whose resource was taken away throws "
                    + "Resources.NotFoundException when its policy is asked for.")
            .fix("Add res/xml with the file, also without qualifiers.")
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        app.missing()
                .ifPresent(reason -> findings.report(Suspect.at(Places.ofManifest(app, "networkSecurityConfig"), reason)
                        .shownBy(app.contrast(Aspect.LOADING, null, Change.none()))));
    }
}
