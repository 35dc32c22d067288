package io.github.nscope.conformance.report;

import io.github.nscope.conformance.runner.QuestionResult;
import io.github.nscope.conformance.runner.RunResult;
import io.github.nscope.conformance.runner.Verdict;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The report in Markdown: a table of tools by topic, then what failed unexpectedly. */
final class MarkdownReport {
    private MarkdownReport() {}

    static String of(List<RunResult> runs) {
        StringBuilder text = new StringBuilder("# Conformance, suite ")
                .append(runs.get(0).suiteVersion())
                .append("\n\n| topic |");
        runs.forEach(run -> text.append(' ').append(cell(run.tool())).append(" |"));
        text.append("\n|---|").append("---|".repeat(runs.size())).append('\n');
        for (String topic : topics(runs)) {
            text.append("| ").append(topic).append(" |");
            runs.forEach(run -> text.append(' ').append(summary(run, topic)).append(" |"));
            text.append('\n');
        }
        runs.forEach(run -> failures(text, run));
        return text.toString();
    }

    private static SortedSet<String> topics(List<RunResult> runs) {
        return runs.stream()
                .flatMap(run -> run.results().stream())
                .map(result -> result.asked().topic())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String summary(RunResult run, String topic) {
        List<QuestionResult> results = run.results().stream()
                .filter(result -> result.asked().topic().equals(topic))
                .toList();
        long skipped = count(results, Verdict.SKIPPED);
        long judged = results.size() - skipped;
        String passed = count(results, Verdict.PASSED) + " of " + judged;
        return judged == 0 ? skipped + " skipped" : skipped == 0 ? passed : passed + ", " + skipped + " skipped";
    }

    private static long count(List<QuestionResult> results, Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }

    private static void failures(StringBuilder text, RunResult run) {
        List<Grouped> groups = Grouped.of(run.unexpected());
        if (groups.isEmpty() && run.staleExpectations().isEmpty()) {
            return;
        }
        text.append("\n## ").append(run.tool()).append("\n\n");
        groups.forEach(group -> text.append("- `")
                .append(group.title())
                .append("`: ")
                .append(cell(group.what()))
                .append('\n'));
        run.staleExpectations()
                .forEach(stale -> text.append("- stale: ").append(cell(stale)).append('\n'));
    }

    private static String cell(String value) {
        return value.replace("|", "\\|").replace("\n", " ").replace("<", "&lt;");
    }
}
