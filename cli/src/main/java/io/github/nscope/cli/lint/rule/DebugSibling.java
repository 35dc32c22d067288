package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Change;
import io.github.nscope.cli.lint.Contrast;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Question;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Scope;
import io.github.nscope.cli.lint.Severity;
import io.github.nscope.cli.lint.Spot;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;

/** There is a _debug sibling of the configuration. */
public final class DebugSibling implements Rule {
    private static final Definition DEFINITION = Definition.of("G2", "debug-sibling")
            .severity(Severity.NOTE)
            .title("There is a _debug sibling of the configuration")
            .meaning("A resource of the configuration's name followed by _debug is in the app: debuggable "
                    + "builds take debug-overrides from it, unless the configuration has its own.")
            .why("It is undocumented, easily overlooked, and shipped with the release.")
            .fix("Put debug-overrides into the configuration itself, or the sibling into the source set "
                    + "of debug builds.")
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        app.sibling().ifPresent(sibling -> {
            Question debugged = Question.of(Aspect.ANCHORS, Scope.UNNAMED).after(new Change.Built(true));
            Contrast contrast = app.contrast(debugged, debugged.after(Change.withoutSibling()));
            findings.report(Suspect.at(
                            new Spot(
                                    Spot.File.SIBLING,
                                    null,
                                    sibling.root().element().location()),
                            contrast.differing().isEmpty()
                                    ? "This sibling has no effect: the configuration has debug-overrides of its own, or it has none."
                                    : "Debuggable builds trust what this sibling says.")
                    .shownBy(contrast));
        });
    }
}
