package io.github.nscope.cli.lint;

import io.github.nscope.platform.ApiLevel;
import java.util.List;
import java.util.Map;

/**
 * What was found in one app.
 *
 * @param subjects the app as rules saw it, more than one where levels read different configurations
 * @param findings what was found, the worst first
 * @param skipped rules that could not be applied, with the reason
 * @param silenced how many findings an attribute or the baseline silences
 * @param remarks what was assumed, one sentence each
 */
public record Linted(
        List<Subject> subjects,
        List<Finding> findings,
        Map<Definition, String> skipped,
        int silenced,
        List<String> remarks) {
    /** Copies the collections. */
    public Linted {
        subjects = List.copyOf(subjects);
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
    }

    /** What to call the app. */
    public String name() {
        return subjects.get(0).name();
    }

    /** The levels that were asked, oldest first. */
    public List<ApiLevel> levels() {
        return subjects.stream()
                .flatMap(subject -> subject.levels().stream())
                .sorted()
                .toList();
    }

    /** The worst that was found is at least as bad. */
    public boolean hasAtLeast(Severity severity) {
        return findings.stream().anyMatch(finding -> finding.severity().compareTo(severity) >= 0);
    }
}
