package io.github.nscope.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Processor time as bars on a logarithmic scale, in SVG: nscope beside its peers. */
record Chart(List<Measurement> measurements) {
    private static final int LABELS = 330;
    private static final int WIDTH = 640;
    private static final int BAR = 15;
    private static final int TOP = 40;
    private static final double LEAST = 1;
    private static final int DECADES = 8;

    private static final Map<String, String> COLOURS = Map.of(
            "NSCOPE", "#1a7f37",
            "NSCOPE_CONSCRYPT", "#57ab5a",
            "PLATFORM_34", "#0969da",
            "OKHTTP", "#bf8700",
            "JDK_PKIX", "#8250df");

    private static final List<String> QUESTIONS = List.of(
            "SeenChainDecision", "FreshChainDecision", "PinCheckCost", "HostLookup", "ConfigurationPreparation");

    private List<Measurement> bars() {
        return QUESTIONS.stream()
                .flatMap(question -> measurements.stream()
                        .filter(row -> row.question().equals(question) && COLOURS.containsKey(row.subject())))
                .filter(row -> !"SUBDOMAIN".equals(row.setting().get("asked")))
                .filter(row -> !"END_ENTITY".equals(row.setting().get("pinned")))
                .toList();
    }

    String svg() {
        List<Measurement> bars = bars();
        int height = TOP + bars.size() * (BAR + 3) + 30;
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\""
                        + " font-size=\"11\">%n",
                LABELS + WIDTH + 90,
                height));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        svg.append("<text x=\"10\" y=\"16\" font-size=\"13\">Processor time of one operation, logarithmic; shorter is"
                + " better</text>\n");
        for (int decade = 0; decade <= DECADES; decade++) {
            int x = LABELS + decade * WIDTH / DECADES;
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#d0d7de\"/>"
                            + "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>%n",
                    x,
                    TOP,
                    x,
                    height - 20,
                    x,
                    height - 6,
                    Figures.time(Math.pow(10, decade)).replace(".0", "")));
        }
        int y = TOP;
        for (Measurement bar : bars) {
            svg.append(bar(bar, y));
            y += BAR + 3;
        }
        return svg.append("</svg>\n").toString();
    }

    private static String bar(Measurement row, int y) {
        double time = row.processorTime().median();
        int length = (int) (Math.log10(Math.max(time, LEAST) / LEAST) * WIDTH / DECADES);
        return String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
                        + "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>"
                        + "<text x=\"%d\" y=\"%d\">%s</text>%n",
                LABELS - 6,
                y + BAR - 4,
                label(row),
                LABELS,
                y,
                Math.max(length, 1),
                BAR,
                COLOURS.get(row.subject()),
                LABELS + length + 5,
                y + BAR - 4,
                Figures.time(time));
    }

    private static String label(Measurement row) {
        return row.question() + " "
                + String.join(" ", row.setting().values()).toLowerCase(Locale.ROOT) + ": "
                + row.subject().toLowerCase(Locale.ROOT);
    }
}
