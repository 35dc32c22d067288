package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Change;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Scope;
import io.github.nscope.cli.lint.Severity;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import io.github.nscope.cli.lint.Weakness;

/** The configuration is empty. */
public final class EmptyConfiguration implements Rule {
    private static final Definition DEFINITION = Definition.of("M1", "empty-configuration")
            .severity(Severity.NOTE)
            .title("The configuration is empty")
            .meaning("The configuration says nothing: it has neither base-config nor domain-config nor "
                    + "debug-overrides.")
            .why("It is not without effect: the manifest's usesCleartextTraffic does not count any more.")
            .fix("Take it away, or say what should hold.")
            .weakness(Weakness.NOT_ENCRYPTED)
            .test("0235")
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        app.configuration()
                .filter(configuration -> configuration.scopes().isEmpty())
                .ifPresent(empty -> {
                    if (empty.document().root().name().equals(Vocabulary.ROOT)) {
                        findings.report(Suspect.at(
                                        empty.root().spot(),
                                        "This configuration says nothing; the platform's defaults hold.")
                                .shownBy(app.contrast(Aspect.CLEARTEXT, Scope.UNNAMED, Change.withoutConfiguration())));
                    }
                });
    }
}
