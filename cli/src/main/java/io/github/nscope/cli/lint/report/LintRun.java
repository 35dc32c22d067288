package io.github.nscope.cli.lint.report;

import io.github.nscope.cli.lint.Finding;
import io.github.nscope.cli.lint.Linted;
import io.github.nscope.cli.lint.Profile;
import io.github.nscope.cli.lint.Severity;
import java.util.List;

/**
 * One run of the linter.
 *
 * @param apps what was found in each app
 * @param profile which rules counted
 * @param version the program's version
 */
public record LintRun(List<Linted> apps, Profile profile, String version) {
    /** Copies the list. */
    public LintRun {
        apps = List.copyOf(apps);
    }

    /** Everything that was found. */
    public List<Finding> findings() {
        return apps.stream().flatMap(app -> app.findings().stream()).toList();
    }

    /** How many findings are so bad. */
    public long count(Severity severity) {
        return findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** How many there are, {@code 2 errors, 1 warning}. */
    public String summary() {
        return FindingWords.summary(findings());
    }
}
