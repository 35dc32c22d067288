package io.github.nscope.conformance.report;

import io.github.nscope.conformance.runner.QuestionResult;
import io.github.nscope.conformance.runner.RunResult;
import io.github.nscope.conformance.runner.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The summary for a terminal: counts, what failed unexpectedly, why cases were skipped. */
final class TextReport {
    private static final int LONGEST_LINE = 400;

    private final StringBuilder text = new StringBuilder();

    private TextReport() {}

    static String of(List<RunResult> runs) {
        TextReport report = new TextReport();
        runs.forEach(report::add);
        return report.text.toString();
    }

    private void add(RunResult run) {
        Map<Verdict, Long> counts = run.counts();
        text.append(run.tool())
                .append(": ")
                .append(run.results().size())
                .append(" questions of suite ")
                .append(run.suiteVersion())
                .append(": ")
                .append(counts.get(Verdict.PASSED))
                .append(" passed, ")
                .append(counts.get(Verdict.FAILED))
                .append(" failed, ")
                .append(counts.get(Verdict.BROKEN))
                .append(" broken, ")
                .append(counts.get(Verdict.SKIPPED))
                .append(" skipped\n");
        for (Grouped group : Grouped.of(run.unexpected())) {
            text.append("  ").append(group.example().verdict() == Verdict.FAILED ? "failed " : "broken ");
            text.append(group.title()).append('\n');
            text.append("    ").append(shortened(group.what())).append('\n');
        }
        run.staleExpectations()
                .forEach(stale -> text.append("  stale: ").append(stale).append('\n'));
        skipped(run);
        long known = run.results().stream()
                .filter(each -> each.expectedFailure() != null && each.verdict() != Verdict.PASSED)
                .count();
        if (known > 0) {
            text.append("  ").append(known).append(" failures are known and have a reason\n");
        }
        text.append(run.successful() ? "  as expected\n" : "  not as expected\n");
    }

    private void skipped(RunResult run) {
        Map<String, Integer> reasons = new TreeMap<>();
        for (QuestionResult result : run.results()) {
            if (result.verdict() == Verdict.SKIPPED) {
                reasons.merge(result.note(), 1, Integer::sum);
            }
        }
        reasons.forEach((reason, count) -> text.append("  skipped ")
                .append(count)
                .append(": ")
                .append(reason)
                .append('\n'));
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
    }
}
