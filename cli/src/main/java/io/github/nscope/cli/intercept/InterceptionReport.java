package io.github.nscope.cli.intercept;

import io.github.nscope.Explanation;
import io.github.nscope.Explanation.Entry;
import io.github.nscope.Explanation.Section;
import io.github.nscope.Explanation.Tone;
import io.github.nscope.cli.render.Html;
import io.github.nscope.cli.render.Json;
import io.github.nscope.cli.render.LevelMap;
import io.github.nscope.cli.render.Report;
import io.github.nscope.cli.render.Verbatim;
import io.github.nscope.cli.whatif.Cause;
import io.github.nscope.cli.whatif.CauseReport;
import io.github.nscope.cli.whatif.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who could read along, for people and programs. */
public record InterceptionReport(Interception interception) implements Report {
    @Override
    public Explanation explanation() {
        Map<List<Entry>, List<String>> alike = new LinkedHashMap<>();
        for (Interception.Host host : interception.hosts()) {
            alike.computeIfAbsent(entries(host), same -> new ArrayList<>())
                    .add(host.inquiry().hostWords());
        }
        List<Section> sections = new ArrayList<>();
        alike.forEach((entries, hosts) -> sections.add(new Section(String.join(", ", hosts), entries)));
        sections.add(new Section(
                "Who that is",
                Stream.of(Attack.values())
                        .map(attack -> Entry.of(attack.label(), attack.who()))
                        .toList()));
        return new Explanation(verdict(), tone(), sections);
    }

    private String verdict() {
        String levels = "level " + Span.range(interception.levels());
        if (interception.hosts().size() == 1) {
            Interception.Host host = interception.hosts().get(0);
            String open = labels(host, Interception.Way::isOpenSomewhere);
            String unknown = labels(host, Interception.Way::isUnknownSomewhere);
            String answers = Stream.of(
                            open.isEmpty() ? "" : "open by " + open, unknown.isEmpty() ? "" : "not known of " + unknown)
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining("; "));
            return host.inquiry().hostWords() + ", " + levels + ": "
                    + (answers.isEmpty() ? "closed to everybody in the middle" : answers);
        }
        int hosts = interception.hosts().size();
        return "Of " + hosts + " hosts, " + levels + ": " + interception.openTo(Attack.CLEARTEXT)
                + " open by cleartext, " + interception.openTo(Attack.USER_CA) + " to user CAs, "
                + interception.openTo(Attack.SYSTEM_CA, Attack.MISISSUED) + " to system CAs or mis-issued certificates";
    }

    private static String labels(Interception.Host host, Predicate<Interception.Way> chosen) {
        return host.ways().stream()
                .filter(chosen)
                .map(way -> way.attack().label())
                .collect(Collectors.joining(", "));
    }

    private Tone tone() {
        if (interception.openTo(Attack.CLEARTEXT, Attack.USER_CA) > 0) {
            return Tone.BAD;
        }
        boolean sure = interception.hosts().stream()
                .flatMap(host -> host.ways().stream())
                .noneMatch(way -> way.isOpenSomewhere() || way.isUnknownSomewhere());
        return sure ? Tone.GOOD : Tone.CAUTION;
    }

    private static List<Entry> entries(Interception.Host host) {
        return host.ways().stream().map(InterceptionReport::entry).toList();
    }

    private static Entry entry(Interception.Way way) {
        List<Entry> details = new ArrayList<>();
        for (Span span : way.spans()) {
            Cause cause = span.causeOrNull();
            if (cause != null) {
                details.add(Entry.of("from " + span.first() + ": " + cause.describe()));
            }
        }
        for (Remedy remedy : way.remedies()) {
            boolean open = Exposure.isOpen(way.newest());
            details.add(Entry.of((open ? "to close it, " : "to open it, ")
                    + remedy.words()
                    + (remedy.xml().isEmpty() ? "" : ":")));
            details.addAll(Verbatim.lines(remedy.xml()));
        }
        String text = way.spans().stream().map(Span::words).collect(Collectors.joining("; "));
        Tone tone = way.spans().size() == 1 ? way.newest().tone() : Tone.PLAIN;
        return Entry.of(way.attack().label(), text).in(tone).with(details);
    }

    @Override
    public String figure() {
        StringBuilder maps = new StringBuilder();
        for (Interception.Host host : interception.hosts()) {
            List<LevelMap.Row> rows = host.ways().stream()
                    .map(way -> new LevelMap.Row(
                            way.attack().label(),
                            "",
                            way.spans().stream().map(InterceptionReport::cell).toList()))
                    .toList();
            maps.append("<h2>")
                    .append(Html.text(host.inquiry().hostWords()))
                    .append("</h2>\n")
                    .append(new LevelMap("in the middle", interception.levels(), rows).html());
        }
        return maps.toString();
    }

    /** The word alone: the reason stands below, and in what the pointer shows. */
    private static LevelMap.Cell cell(Span span) {
        String word = span.verdict().words().split("[:,]", 2)[0];
        return new LevelMap.Cell(
                span.levels().size(), word, span.words(), span.verdict().tone());
    }

    @Override
    public void write(Json json) {
        json.strings("levels", interception.levels());
        json.objects("hosts", interception.hosts(), host -> {
            json.string("host", host.inquiry().hostOrNull());
            json.objects("ways", host.ways(), way -> write(json, way));
        });
    }

    private static void write(Json json, Interception.Way way) {
        json.string("way", way.attack());
        json.objects("answers", way.spans(), span -> {
            json.strings("levels", span.levels());
            json.bool("open", Exposure.isOpen(span.verdict()));
            json.string("answer", span.verdict().code());
            json.string("sentence", span.verdict().words());
            CauseReport.write(json, span.causeOrNull());
        });
        json.objects("changes", way.remedies(), remedy -> {
            json.string("words", remedy.words());
            json.string("xml", remedy.xml());
            json.string("answer", remedy.after().code());
            json.string("sentence", remedy.after().words());
        });
    }
}
