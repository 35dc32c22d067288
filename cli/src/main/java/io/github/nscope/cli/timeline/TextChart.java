package io.github.nscope.cli.timeline;

import io.github.nscope.Explanation.Tone;
import io.github.nscope.cli.whatif.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A chart of characters: one line for each question and group of levels. */
final class TextChart {
    private static final int SHORTEST = 24;

    private final Timeline timeline;
    private final int width;

    /**
     * A chart.
     *
     * @param width how many columns a line may fill
     */
    TextChart(Timeline timeline, int width) {
        this.timeline = timeline;
        this.width = width;
    }

    /** The lines of a host, with the axis below. */
    String draw(Timeline.Host host) {
        List<String> labels = new ArrayList<>();
        List<Lane> lanes = new ArrayList<>();
        for (Timeline.Band band : host.bands()) {
            for (Lane lane : band.lanes()) {
                labels.add(Span.range(band.levels()) + " " + lane.label());
                lanes.add(lane);
            }
        }
        int label = labels.stream().mapToInt(String::length).max().orElse(0);
        Scale scale = new Scale(timeline.from(), timeline.until(), Math.max(SHORTEST, width - label - 3));
        StringBuilder chart = new StringBuilder();
        for (int at = 0; at < lanes.size(); at++) {
            chart.append(labels.get(at))
                    .append(" ".repeat(label - labels.get(at).length() + 1));
            chart.append('|').append(bar(lanes.get(at), scale)).append("|\n");
        }
        return chart.append(" ".repeat(label + 2))
                .append(axis(scale))
                .append('\n')
                .toString();
    }

    private static String bar(Lane lane, Scale scale) {
        StringBuilder bar = new StringBuilder();
        List<Segment> segments = lane.segments();
        for (int at = 0; at < segments.size(); at++) {
            int end = at + 1 < segments.size() ? scale.at(segments.get(at + 1).from()) : scale.units();
            char mark = mark(segments.get(at).verdict().tone());
            bar.append(String.valueOf(mark).repeat(Math.max(0, end - bar.length())));
        }
        return bar.toString();
    }

    private static char mark(Tone tone) {
        return switch (tone) {
            case GOOD -> '=';
            case CAUTION -> '~';
            case BAD -> 'x';
            case PLAIN -> '.';
        };
    }

    private String axis(Scale scale) {
        ZoneId zone = timeline.zone();
        StringBuilder axis = new StringBuilder();
        for (LocalDate tick : scale.ticks(zone)) {
            String text = "'" + tick.toString().substring(0, 7);
            int at = scale.at(tick.atStartOfDay(zone).toInstant());
            if (at >= axis.length() + (axis.length() == 0 ? 0 : 1) && at + text.length() <= scale.units()) {
                axis.append(" ".repeat(at - axis.length())).append(text);
            }
        }
        return axis.toString();
    }
}
