package io.github.nscope.cli.lint;

import io.github.nscope.cli.edit.ElementPath;
import io.github.nscope.platform.ApiLevel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Collects what rules report. A suspect without a proof is none. */
public final class Findings {
    /** More proofs than that tell nothing new. */
    private static final int MOST_PROOFS = 3;

    private final Subject app;
    private final List<Finding> found = new ArrayList<>();
    private final Map<String, Integer> fingerprints = new HashMap<>();
    private Definition rule;

    Findings(Subject app, Definition first) {
        this.app = app;
        this.rule = first;
    }

    void begin(Definition next) {
        rule = next;
    }

    /** Everything found so far. */
    List<Finding> all() {
        return List.copyOf(found);
    }

    /** Takes a suspect, if it is proved. */
    public void report(Suspect suspect) {
        if (suspect.contrasts().isEmpty()) {
            return;
        }
        Set<String> hosts = new LinkedHashSet<>();
        Set<ApiLevel> levels = new TreeSet<>();
        List<Proof> proofs = new ArrayList<>();
        for (Contrast contrast : suspect.contrasts()) {
            contrast.host().filter(host -> !host.equals(Scope.UNNAMED)).ifPresent(hosts::add);
            levels.addAll(contrast.isWithoutDifference() ? contrast.levels() : contrast.differing());
            if (proofs.size() < MOST_PROOFS) {
                proofs.add(contrast.proof());
            }
        }
        found.add(new Finding(
                rule,
                suspect.isHarmless() ? Severity.NOTE : rule.severity(),
                suspect.spot(),
                file(suspect.spot()),
                suspect.message(),
                List.copyOf(hosts),
                List.copyOf(levels),
                proofs,
                suspect.fix(),
                fingerprint(suspect.spot())));
    }

    private String file(Spot spot) {
        return switch (spot.file()) {
            case CONFIGURATION -> app.configuration().map(Configuration::file).orElse(app.name());
            case SIBLING -> app.sibling().map(Configuration::file).orElse(app.name());
            case MANIFEST ->
                app.manifest().map(manifest -> manifest.file().toString()).orElse(app.name());
            case APP -> app.name();
        };
    }

    private String fingerprint(Spot spot) {
        ElementPath path = spot.path();
        String place = path == null || spot.file() != Spot.File.CONFIGURATION
                ? ""
                : app.configuration()
                        .map(configuration -> StableNames.of(configuration.document(), path))
                        .orElse("");
        String key = rule.code() + "|" + spot.file() + "|" + place;
        int same = fingerprints.merge(key, 1, Integer::sum);
        return Fingerprints.of(key + "|" + same);
    }
}
