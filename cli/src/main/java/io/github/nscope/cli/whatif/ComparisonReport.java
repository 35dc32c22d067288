package io.github.nscope.cli.whatif;

import io.github.nscope.Explanation;
import io.github.nscope.Explanation.Entry;
import io.github.nscope.Explanation.Section;
import io.github.nscope.Explanation.Tone;
import io.github.nscope.cli.render.Json;
import io.github.nscope.cli.render.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A comparison for people and programs. */
public record ComparisonReport(Comparison comparison) implements Report {
    @Override
    public Explanation explanation() {
        String before = Span.range(comparison.levels());
        String after = Span.range(comparison.levelsAfter());
        String where = "level " + (before.equals(after) ? before : before + " \u2192 " + after);
        int hosts = comparison.asked().size();
        if (comparison.changes().isEmpty()) {
            return new Explanation(
                    "Nothing changes: every answer about " + hosts + " hosts is the same, " + where,
                    Tone.GOOD,
                    List.of(asked()));
        }
        Map<String, List<Entry>> byHost = new LinkedHashMap<>();
        for (Comparison.Change change : comparison.changes()) {
            byHost.computeIfAbsent(change.inquiry().hostWords(), host -> new ArrayList<>())
                    .add(entry(change));
        }
        Map<List<Entry>, List<String>> alike = new LinkedHashMap<>();
        byHost.forEach((host, entries) ->
                alike.computeIfAbsent(entries, same -> new ArrayList<>()).add(host));
        List<Section> sections = new ArrayList<>();
        alike.forEach((entries, names) -> sections.add(new Section(String.join(", ", names), entries)));
        sections.add(asked());
        return new Explanation(
                "Answers change for " + byHost.size() + " of " + hosts + " hosts, " + where, Tone.CAUTION, sections);
    }

    private Section asked() {
        String hosts = comparison.asked().stream().map(Inquiry::hostWords).collect(Collectors.joining(", "));
        return new Section("Asked about", List.of(Entry.of(hosts)));
    }

    private static Entry entry(Comparison.Change change) {
        String text = Span.range(change.levels()) + " " + change.before().words() + " \u2192 "
                + change.after().words();
        List<Entry> causes = change.cause() == Cause.Other.APP
                ? List.of()
                : List.of(Entry.of(change.cause().describe()));
        return Entry.of(change.topic().label(), text).in(change.after().tone()).with(causes);
    }

    @Override
    public void write(Json json) {
        json.bool("changed", !comparison.changes().isEmpty());
        json.strings("levels", comparison.levels());
        json.strings("levelsAfter", comparison.levelsAfter());
        json.strings(
                "hosts", comparison.asked().stream().map(Inquiry::hostWords).toList());
        json.objects("changes", comparison.changes(), change -> {
            json.string("host", change.inquiry().hostOrNull());
            json.string("question", change.topic());
            json.strings("levels", change.levels());
            json.string("before", change.before().code());
            json.string("after", change.after().code());
            CauseReport.write(json, change.cause());
        });
    }
}
