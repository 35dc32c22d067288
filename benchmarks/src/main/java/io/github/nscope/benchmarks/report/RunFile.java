package io.github.nscope.benchmarks.report;

import io.github.nscope.benchmarks.report.Measurement.Spread;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file of JMH's results, as {@code BenchmarksMain} writes it. */
final class RunFile {
    private static final List<String> SUBJECTS = List.of("subject", "mesh");
    /** Says how many of something there are, and is the same in all rows. */
    private static final String COUNT = "count";

    private RunFile() {}

    static List<Measurement> read(Path file) {
        List<Measurement> measurements = new ArrayList<>();
        for (JsonNode result : JsonMapper.shared().readTree(file)) {
            measurements.add(measurement(result));
        }
        return measurements;
    }

    private static Measurement measurement(JsonNode result) {
        SortedMap<String, String> setting = new TreeMap<>();
        String subject = "";
        for (Map.Entry<String, JsonNode> parameter : result.path("params").properties()) {
            if (SUBJECTS.contains(parameter.getKey())) {
                subject = parameter.getValue().asString();
            } else if (!parameter.getKey().equals(COUNT)) {
                setting.put(parameter.getKey(), parameter.getValue().asString());
            }
        }
        JsonNode figures = result.path("secondaryMetrics");
        JsonNode primary = result.path("primaryMetric");
        return new Measurement(
                question(result.path("benchmark").asString()),
                setting,
                subject,
                spread(figures.path("cpu").path("scorePercentiles")),
                figures.path("cpuOfProcess")
                        .path("scorePercentiles")
                        .path("50.0")
                        .asDouble(),
                String.format(
                        Locale.ROOT,
                        "%,.0f %s",
                        primary.path("scorePercentiles").path("50.0").asDouble(),
                        primary.path("scoreUnit").asString()),
                figures.path("gc.alloc.rate.norm").path("score").asDouble());
    }

    private static String question(String benchmark) {
        String[] parts = benchmark.split("\\.");
        String type = parts[parts.length - 2];
        boolean several = List.of("Throughput", "ExplanationCost", "Floors").contains(type);
        return several ? type + "." + parts[parts.length - 1] : type;
    }

    private static Spread spread(JsonNode percentiles) {
        return new Spread(
                percentiles.path("0.0").asDouble(),
                percentiles.path("50.0").asDouble(),
                percentiles.path("100.0").asDouble());
    }
}
