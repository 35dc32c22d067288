package io.github.nscope.cli.timeline;

import io.github.nscope.cli.render.Html;
import io.github.nscope.cli.whatif.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A chart for a page: one bar for each question and group of levels, drawn in the page itself. */
final class SvgChart {
    private static final int LABELS = 150;
    private static final int LENGTH = 700;
    private static final int ROW = 30;
    private static final int BAR = 22;
    private static final int TOP = 8;
    private static final int FOOT = 26;
    // Narrower, a bar's words don't fit into it.
    private static final int LETTER = 7;

    private final Timeline timeline;
    private final Scale scale;
    private final StringBuilder svg = new StringBuilder();

    SvgChart(Timeline timeline) {
        this.timeline = timeline;
        this.scale = new Scale(timeline.from(), timeline.until(), LENGTH);
    }

    String draw(Timeline.Host host) {
        int rows = host.bands().stream().mapToInt(band -> band.lanes().size()).sum();
        int height = TOP + rows * ROW + FOOT;
        svg.append("<div class=\"chart\" tabindex=\"0\"><svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n"
                .formatted(
                        LABELS + LENGTH + 10,
                        height,
                        Html.text("when answers about " + host.inquiry().hostWords() + " change")));
        axis(TOP + rows * ROW);
        int y = TOP;
        for (Timeline.Band band : host.bands()) {
            for (Lane lane : band.lanes()) {
                text(0, y + BAR - 6, "", Span.range(band.levels()) + " " + lane.label());
                bars(lane, y);
                y += ROW;
            }
        }
        return svg.append("</svg></div>\n").toString();
    }

    private void bars(Lane lane, int y) {
        List<Segment> segments = lane.segments();
        for (int at = 0; at < segments.size(); at++) {
            Segment segment = segments.get(at);
            Instant end = at + 1 < segments.size() ? segments.get(at + 1).from() : timeline.until();
            int from = scale.at(segment.from());
            int width = Math.max(2, scale.at(end) - from);
            String words = segment.verdict().words();
            svg.append("<g><title>%s</title><rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"3\"/>"
                    .formatted(
                            Html.text(TimelineReport.moment(segment.from(), timeline.zone()) + ": " + words),
                            segment.verdict().tone().name().toLowerCase(Locale.ROOT),
                            LABELS + from,
                            y,
                            width,
                            BAR));
            String fitting = fitting(words, width);
            if (!fitting.isEmpty()) {
                text(LABELS + from + 5, y + BAR - 7, "", fitting);
            }
            svg.append("</g>\n");
        }
    }

    /** The words, or as many of the first ones as a bar has room for. */
    private static String fitting(String words, int width) {
        if (words.length() * LETTER <= width - 8) {
            return words;
        }
        String first = words.split("[:,]", 2)[0];
        return first.length() * LETTER <= width - 8 ? first : "";
    }

    private void axis(int bottom) {
        int taken = -1000;
        for (LocalDate tick : scale.ticks(timeline.zone())) {
            int x = LABELS + scale.at(tick.atStartOfDay(timeline.zone()).toInstant());
            svg.append("<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>".formatted(x, TOP, x, bottom + 4));
            if (x - taken > 60 && x < LABELS + LENGTH - 40) {
                text(x - 2, bottom + 18, "soft", tick.toString().substring(0, 7));
                taken = x;
            }
        }
        svg.append('\n');
    }

    private void text(int x, int y, String style, String text) {
        svg.append("<text x=\"%d\" y=\"%d\"%s>%s</text>"
                .formatted(x, y, style.isEmpty() ? "" : " class=\"" + style + "\"", Html.text(text)));
    }
}
