package io.github.nscope.conformance.runner;

import io.github.nscope.conformance.suite.ConformanceSuite;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A finished run.
 *
 * @param tool the tool's name
 * @param suite the suite that was run
 * @param results one for each question, in the suite's order
 * @param staleExpectations entries of the list of expected failures that excuse nothing
 */
public record RunResult(
        String tool, ConformanceSuite suite, List<QuestionResult> results, List<String> staleExpectations) {
    /** Copies the lists. */
    public RunResult {
        results = List.copyOf(results);
        staleExpectations = List.copyOf(staleExpectations);
    }

    /** The version of the suite. */
    public String suiteVersion() {
        return suite.version();
    }

    /** How many questions came to each verdict. */
    public Map<Verdict, Long> counts() {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(
                    verdict,
                    results.stream().filter(each -> each.verdict() == verdict).count());
        }
        return counts;
    }

    /** The failures and breakdowns that nobody expected. */
    public List<QuestionResult> unexpected() {
        return results.stream().filter(QuestionResult::unexpected).toList();
    }

    /** Whether everything went as expected. */
    public boolean successful() {
        return unexpected().isEmpty() && staleExpectations.isEmpty();
    }
}
