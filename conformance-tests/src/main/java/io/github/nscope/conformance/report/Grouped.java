package io.github.nscope.conformance.report;

import io.github.nscope.conformance.runner.Difference;
import io.github.nscope.conformance.runner.QuestionResult;
import io.github.nscope.conformance.runner.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Questions of one case that came to the same end, so that a report says it once.
 *
 * @param id the case's id
 * @param levels the levels, oldest first
 * @param example one of the results
 */
record Grouped(String id, List<Integer> levels, QuestionResult example) {
    Grouped {
        levels = List.copyOf(levels);
    }

    private record Key(
            String id,
            Verdict verdict,
            List<Difference> differences,
            String note,
            @Nullable String expectedFailure) {}

    static List<Grouped> of(List<QuestionResult> results) {
        Map<Key, List<QuestionResult>> groups = new LinkedHashMap<>();
        for (QuestionResult result : results) {
            Key key = new Key(
                    result.asked().id(),
                    result.verdict(),
                    result.differences(),
                    result.note(),
                    result.expectedFailure());
            groups.computeIfAbsent(key, ignored -> new ArrayList<>()).add(result);
        }
        return groups.values().stream()
                .map(group -> new Grouped(
                        group.get(0).asked().id(),
                        group.stream().map(QuestionResult::level).toList(),
                        group.get(0)))
                .toList();
    }

    /** {@code pins/expired @ 24-28}. */
    String title() {
        return id + " @ " + Levels.ranges(levels);
    }

    /** What is wrong, in one line. */
    String what() {
        return example.verdict() == Verdict.FAILED
                ? example.differences().stream().map(Difference::toString).collect(Collectors.joining("; "))
                : example.note();
    }
}
