package io.github.nscope.cli.timeline;

import io.github.nscope.Explanation;
import io.github.nscope.Explanation.Entry;
import io.github.nscope.Explanation.Section;
import io.github.nscope.Explanation.Tone;
import io.github.nscope.cli.render.Html;
import io.github.nscope.cli.render.Json;
import io.github.nscope.cli.render.Report;
import io.github.nscope.cli.render.Verbatim;
import io.github.nscope.cli.whatif.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A timeline for people and programs. */
public record TimelineReport(Timeline timeline) implements Report {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);
    private static final int INDENT = 2;

    /** A moment as the device's owner reads it. */
    static String moment(Instant moment, ZoneId zone) {
        return LOCAL.format(moment.atZone(zone)).replaceFirst("\\.000$", "") + " " + Milestone.name(zone);
    }

    @Override
    public Explanation explanation() {
        return new Explanation(verdict(), tone(), sections());
    }

    @Override
    public Explanation explanation(int width) {
        List<Section> sections = new ArrayList<>();
        for (Timeline.Host host : timeline.hosts()) {
            String chart = new TextChart(timeline, width - INDENT).draw(host);
            sections.add(new Section(host.inquiry().hostWords(), Verbatim.lines(chart)));
        }
        sections.addAll(sections());
        sections.add(new Section("Legend", List.of(Entry.of("= safe, ~ caution, x refused, . nothing there"))));
        return new Explanation(verdict(), tone(), sections);
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (Timeline.Host host : timeline.hosts()) {
            for (Timeline.Band band : host.bands()) {
                String title = host.inquiry().hostWords() + ", level " + Span.range(band.levels());
                sections.add(new Section(title, entries(band)));
            }
        }
        return sections;
    }

    private List<Entry> entries(Timeline.Band band) {
        List<Entry> entries = new ArrayList<>();
        for (Lane lane : band.lanes()) {
            List<Entry> changes = new ArrayList<>();
            for (Segment segment : lane.segments().subList(1, lane.segments().size())) {
                Entry change = Entry.of("from " + moment(segment.from(), timeline.zone()) + " "
                        + segment.verdict().words());
                changes.add(change.in(segment.verdict().tone())
                        .with(List.of(Entry.of(String.join("; ", segment.because())))));
            }
            Segment first = lane.segments().get(0);
            entries.add(Entry.of(
                            lane.label(),
                            first.verdict().words() + (changes.isEmpty() ? ", through all of the time" : ""))
                    .in(first.verdict().tone())
                    .with(changes));
        }
        band.roots().forEach(root -> entries.add(Entry.of("root", root)));
        return entries;
    }

    private String verdict() {
        long changes = timeline.changes();
        String range = "from " + timeline.from().atZone(timeline.zone()).toLocalDate() + " to "
                + timeline.until().atZone(timeline.zone()).toLocalDate();
        if (changes == 0) {
            return "No answer changes " + range;
        }
        return (changes == 1 ? "One answer changes " : changes + " answers change ") + range + nextChange();
    }

    private String nextChange() {
        return segments()
                .map(Segment::from)
                .min(Comparator.naturalOrder())
                .map(next -> ", the next on " + next.atZone(timeline.zone()).toLocalDate())
                .orElse("");
    }

    private Tone tone() {
        if (segments().anyMatch(segment -> segment.verdict().tone() == Tone.BAD)) {
            return Tone.BAD;
        }
        return segments().findAny().isPresent() ? Tone.CAUTION : Tone.PLAIN;
    }

    /** Every change. */
    private Stream<Segment> segments() {
        return timeline.hosts().stream()
                .flatMap(host -> host.bands().stream())
                .flatMap(band -> band.lanes().stream())
                .flatMap(lane -> lane.segments().stream().skip(1));
    }

    @Override
    public String figure() {
        StringBuilder charts = new StringBuilder();
        for (Timeline.Host host : timeline.hosts()) {
            charts.append("<h2>")
                    .append(Html.text(host.inquiry().hostWords()))
                    .append("</h2>\n")
                    .append(new SvgChart(timeline).draw(host));
        }
        return charts.toString();
    }

    @Override
    public void write(Json json) {
        json.string("from", timeline.from());
        json.string("until", timeline.until());
        json.string("timeZone", timeline.zone());
        json.objects("hosts", timeline.hosts(), host -> {
            json.string("host", host.inquiry().hostOrNull());
            json.objects("groups", host.bands(), band -> {
                json.strings("levels", band.levels());
                json.strings("roots", band.roots());
                json.objects("questions", band.lanes(), lane -> {
                    json.string("question", lane.label());
                    json.objects("answers", lane.segments(), segment -> {
                        json.string("from", segment.from());
                        json.string("answer", segment.verdict().code());
                        json.string("sentence", segment.verdict().words());
                        json.strings("because", segment.because());
                    });
                });
            });
        });
    }
}
