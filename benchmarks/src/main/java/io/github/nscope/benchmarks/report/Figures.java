package io.github.nscope.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The measurements as tables, one a question. */
record Figures(List<Measurement> measurements) {
    private static final double MICROSECOND = 1_000;
    private static final double MILLISECOND = 1_000_000;

    String tables() {
        return measurements.stream()
                .map(Measurement::question)
                .distinct()
                .sorted()
                .map(this::table)
                .collect(Collectors.joining("\n"));
    }

    private String table(String question) {
        List<Measurement> rows = measurements.stream()
                .filter(row -> row.question().equals(question))
                .toList();
        StringBuilder table = new StringBuilder("### " + question + "\n\n");
        table.append(
                "| setting | subject | processor time | least to greatest | beside nscope | allocated | by the clock |\n");
        table.append("|---|---|---|---|---|---|---|\n");
        for (Measurement row : rows) {
            table.append("| ")
                    .append(String.join(
                            " | ",
                            setting(row.setting()),
                            row.subject().toLowerCase(Locale.ROOT),
                            time(row.processorTime().median()),
                            time(row.processorTime().least()) + " to "
                                    + time(row.processorTime().greatest()),
                            ratio(row),
                            String.format(Locale.ROOT, "%,.0f B", row.bytes()),
                            row.wall()))
                    .append(" |\n");
        }
        return table.toString();
    }

    private static String setting(Map<String, String> setting) {
        return setting.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private String ratio(Measurement row) {
        return own(row).map(own -> String.format(
                        Locale.ROOT,
                        "%,.3g ×",
                        row.processorTime().median() / own.processorTime().median()))
                .map(text -> text.contains("e") ? String.format(Locale.ROOT, "%,.0f ×", ratioOf(row)) : text)
                .orElse("");
    }

    private double ratioOf(Measurement row) {
        return own(row).map(own ->
                        row.processorTime().median() / own.processorTime().median())
                .orElse(1.0);
    }

    private Optional<Measurement> own(Measurement row) {
        return measurements.stream()
                .filter(row::isComparableTo)
                .filter(other -> other.subject().equals(Measurement.OWN))
                .filter(other -> !other.equals(row))
                .findFirst();
    }

    /** In the unit that needs the fewest digits. */
    static String time(double nanoseconds) {
        if (nanoseconds >= MILLISECOND) {
            return String.format(Locale.ROOT, "%,.1f ms", nanoseconds / MILLISECOND);
        }
        return nanoseconds >= MICROSECOND
                ? String.format(Locale.ROOT, "%,.1f µs", nanoseconds / MICROSECOND)
                : String.format(Locale.ROOT, "%,.1f ns", nanoseconds);
    }
}
