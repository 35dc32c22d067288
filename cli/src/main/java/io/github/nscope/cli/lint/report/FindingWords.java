package io.github.nscope.cli.lint.report;

import io.github.nscope.Explanation.Entry;
import io.github.nscope.Explanation.Section;
import io.github.nscope.Explanation.Tone;
import io.github.nscope.cli.lint.Finding;
import io.github.nscope.cli.lint.Linted;
import io.github.nscope.cli.lint.Proof;
import io.github.nscope.cli.lint.Severity;
import io.github.nscope.cli.render.Html;
import io.github.nscope.cli.render.LevelMap;
import io.github.nscope.cli.render.Verbatim;
import io.github.nscope.platform.ApiLevel;
import java.util.ArrayList;
import java.util.List;

/** Findings as parts of pages and reports. */
public final class FindingWords {
    private FindingWords() {}

    /** How many there are, {@code 2 errors, 1 warning}. */
    public static String summary(List<Finding> findings) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
            long count = findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            if (count > 0) {
                counts.add(count + " " + severity + (count == 1 ? "" : "s"));
            }
        }
        return counts.isEmpty() ? "no findings" : String.join(", ", counts);
    }

    /** A column for each level, a row for each finding. */
    public static String map(Linted app) {
        List<LevelMap.Row> rows = app.findings().stream()
                .map(finding -> new LevelMap.Row(
                        finding.rule().code() + " " + finding.rule().title(),
                        String.join(", ", finding.hosts()),
                        cells(app.levels(), finding)))
                .toList();
        return "<h2>" + Html.text(app.name()) + "</h2>\n" + new LevelMap("finding", app.levels(), rows).html();
    }

    private static List<LevelMap.Cell> cells(List<ApiLevel> levels, Finding finding) {
        List<LevelMap.Cell> cells = new ArrayList<>();
        int start = 0;
        for (int next = 1; next <= levels.size(); next++) {
            boolean affected = finding.levels().contains(levels.get(start));
            if (next == levels.size() || finding.levels().contains(levels.get(next)) != affected) {
                String title = levels.get(start) + "\u2013" + levels.get(next - 1);
                cells.add(
                        affected
                                ? new LevelMap.Cell(
                                        next - start, finding.severity().toString(), title, tone(finding))
                                : new LevelMap.Cell(next - start, "\u2013", title, Tone.PLAIN));
                start = next;
            }
        }
        return cells;
    }

    private static Tone tone(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> Tone.BAD;
            case WARNING -> Tone.CAUTION;
            case NOTE -> Tone.PLAIN;
        };
    }

    /** All about a finding. */
    public static Section section(Linted app, Finding finding) {
        List<Entry> entries = new ArrayList<>();
        entries.add(Entry.of(finding.severity().toString(), finding.message()).in(tone(finding)));
        entries.add(Entry.of("where", Places.of(finding)));
        entries.add(Entry.of("concerns", Places.concerned(app, finding)));
        Excerpt.of(app, finding).ifPresent(excerpt -> entries.addAll(Verbatim.lines(excerpt.text())));
        entries.add(Entry.of("why", finding.rule().why()));
        Proof proof = finding.proofs().get(0);
        entries.add(Entry.of("evidence", Places.proof(finding)));
        entries.addAll(Verbatim.lines(
                "$ " + proof.asIs().line() + "\n$ " + proof.otherwise().line()));
        entries.add(Entry.of("fix", finding.rule().fix()));
        return new Section(finding.rule().code() + " " + finding.rule().title(), entries);
    }
}
