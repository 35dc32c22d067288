package io.github.nscope.cli.whatif;

import io.github.nscope.Explanation;
import io.github.nscope.Explanation.Entry;
import io.github.nscope.Explanation.Section;
import io.github.nscope.Explanation.Tone;
import io.github.nscope.cli.render.Html;
import io.github.nscope.cli.render.Json;
import io.github.nscope.cli.render.LevelMap;
import io.github.nscope.cli.render.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A matrix for people and programs. */
public record MatrixReport(Matrix matrix) implements Report {
    @Override
    public Explanation explanation() {
        long several =
                matrix.tables().stream().filter(table -> !table.isUniform()).count();
        String levels = Span.range(matrix.levels());
        String verdict = several == 0
                ? "Levels " + levels + ": every question has one answer"
                : "Levels " + levels + ": " + several + " of " + matrix.tables().size()
                        + (several == 1 ? " questions has" : " questions have") + " more than one answer";
        Map<String, List<Entry>> hosts = new LinkedHashMap<>();
        for (Matrix.Table table : matrix.tables()) {
            hosts.computeIfAbsent(table.inquiry().hostWords(), host -> new ArrayList<>())
                    .add(entry(table));
        }
        List<Section> sections = new ArrayList<>();
        hosts.forEach((host, entries) -> sections.add(new Section(host, entries)));
        return new Explanation(verdict, several == 0 ? Tone.PLAIN : Tone.CAUTION, sections);
    }

    private Entry entry(Matrix.Table table) {
        String label = table.topic().label();
        if (table.boxes().size() == 1) {
            return entry(label, table.boxes().get(0));
        }
        List<Entry> details = table.boxes().stream()
                .map(box -> entry("", box.describe(matrix.axes()) + ": ", box))
                .toList();
        return Entry.of(label, "depends on more than the level").with(details);
    }

    private static Entry entry(String label, Box box) {
        return entry(label, "", box);
    }

    private static Entry entry(String label, String before, Box box) {
        String text = box.spans().stream().map(Span::words).collect(Collectors.joining("; "));
        List<Entry> causes = new ArrayList<>();
        for (Span span : box.spans()) {
            Cause cause = span.causeOrNull();
            if (cause != null) {
                causes.add(Entry.of("from " + span.first() + ": " + cause.describe()));
            }
        }
        Tone tone = box.spans().size() == 1 ? box.spans().get(0).verdict().tone() : Tone.PLAIN;
        return Entry.of(label, before + text).in(tone).with(causes);
    }

    @Override
    public String figure() {
        StringBuilder maps = new StringBuilder();
        Map<Inquiry, List<LevelMap.Row>> rows = new LinkedHashMap<>();
        for (Matrix.Table table : matrix.tables()) {
            List<LevelMap.Row> ofHost = rows.computeIfAbsent(table.inquiry(), inquiry -> new ArrayList<>());
            for (Box box : table.boxes()) {
                String remark = box.describe(matrix.axes());
                List<LevelMap.Cell> cells = box.spans().stream().map(Span::cell).toList();
                ofHost.add(new LevelMap.Row(table.topic().label(), remark, cells));
            }
        }
        rows.forEach((inquiry, ofHost) -> maps.append("<h2>")
                .append(Html.text(inquiry.hostWords()))
                .append("</h2>\n")
                .append(new LevelMap("question", matrix.levels(), ofHost).html()));
        return maps.toString();
    }

    @Override
    public void write(Json json) {
        json.strings("levels", matrix.levels());
        json.objects("axes", matrix.axes(), axis -> {
            json.string("name", axis.name());
            json.strings("values", axis.values());
        });
        json.objects("tables", matrix.tables(), table -> {
            json.string("host", table.inquiry().hostOrNull());
            json.string("question", table.topic());
            json.objects("groups", table.boxes(), box -> write(json, box));
        });
    }

    private void write(Json json, Box box) {
        json.object("where", () -> {
            for (int axis = 0; axis < matrix.axes().size(); axis++) {
                List<String> values = matrix.axes().get(axis).values();
                json.strings(
                        matrix.axes().get(axis).name(),
                        box.chosen().get(axis).stream()
                                .sorted()
                                .map(values::get)
                                .toList());
            }
        });
        json.objects("answers", box.spans(), span -> {
            json.strings("levels", span.levels());
            json.string("answer", span.verdict().code());
            json.string("sentence", span.verdict().words());
            CauseReport.write(json, span.causeOrNull());
        });
    }
}
