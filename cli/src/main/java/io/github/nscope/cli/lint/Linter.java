package io.github.nscope.cli.lint;

import io.github.nscope.cli.lint.rule.Catalogue;
import io.github.nscope.platform.ApiLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Applies rules to apps.
 *
 * @param profile which rules count, and how much
 * @param only the rules to apply, by code; empty for all
 * @param baseline fingerprints of findings that are known
 */
public record Linter(Profile profile, Set<String> only, Set<String> baseline) {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .reversed()
            .thenComparing(Finding::file)
            .thenComparing(finding -> finding.spot().location().line())
            .thenComparing(finding -> finding.spot().location().column());

    /** Copies the sets. */
    public Linter {
        only = Set.copyOf(only);
        baseline = Set.copyOf(baseline);
    }

    /**
     * Looks at one app.
     *
     * @param subjects the app, once for each group of levels that read the same configuration
     * @param remarks what was assumed when it was read
     */
    public Linted lint(List<Subject> subjects, List<String> remarks) {
        Map<String, Finding> found = new LinkedHashMap<>();
        Map<Definition, String> skipped = new LinkedHashMap<>();
        List<String> said = new ArrayList<>(remarks);
        int silenced = 0;
        for (Subject subject : subjects) {
            for (Finding finding : inspect(subject, skipped)) {
                if (baseline.contains(finding.fingerprint()) || isSilenced(subject, finding)) {
                    silenced++;
                } else {
                    found.merge(finding.fingerprint(), finding, Linter::joined);
                }
            }
            if (subject.isExhausted()) {
                said.add("The configuration is so large that not every question was asked.");
            }
        }
        return new Linted(subjects, found.values().stream().sorted(ORDER).toList(), skipped, silenced, said);
    }

    private List<Finding> inspect(Subject subject, Map<Definition, String> skipped) {
        Findings findings = null;
        Map<Definition, Severity> severities = new TreeMap<>(Comparator.comparing(Definition::id));
        for (Rule rule : Catalogue.rules()) {
            Definition definition = rule.definition();
            Optional<Severity> severity = profile.severity(definition);
            if (severity.isEmpty() || (!only.isEmpty() && !only.contains(definition.code()))) {
                continue;
            }
            Optional<Need> missing = definition.needs().stream()
                    .sorted()
                    .filter(need -> !subject.known().contains(need))
                    .findFirst();
            if (missing.isPresent()) {
                skipped.put(definition, missing.get().reason());
                continue;
            }
            severities.put(definition, severity.get());
            findings = findings == null ? new Findings(subject, definition) : findings;
            findings.begin(definition);
            rule.inspect(subject, findings);
        }
        return findings == null ? List.of() : judged(findings.all(), severities);
    }

    /** A profile makes nothing of what a rule itself takes for harmless. */
    private static List<Finding> judged(List<Finding> findings, Map<Definition, Severity> severities) {
        return findings.stream()
                .map(finding -> finding.severity() == finding.rule().severity()
                        ? finding.as(severities.getOrDefault(finding.rule(), finding.severity()))
                        : finding)
                .toList();
    }

    private static boolean isSilenced(Subject subject, Finding finding) {
        Spot spot = finding.spot();
        if (spot.file() == Spot.File.MANIFEST) {
            return subject.manifest()
                    .flatMap(manifest -> manifest.ignored())
                    .map(names -> Suppressions.contains(Suppressions.names(names), finding.rule()))
                    .orElse(false);
        }
        return spot.file() == Spot.File.CONFIGURATION
                && spot.path() != null
                && subject.suppressions().silence(finding.rule(), spot.path());
    }

    private static Finding joined(Finding one, Finding other) {
        Set<ApiLevel> levels = new TreeSet<>(one.levels());
        levels.addAll(other.levels());
        return new Finding(
                one.rule(),
                one.severity(),
                one.spot(),
                one.file(),
                one.message(),
                one.hosts(),
                List.copyOf(levels),
                one.proofs(),
                one.fix(),
                one.fingerprint());
    }
}
