package io.github.nscope.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs every benchmark for a moment, so that none rots. What it measures means nothing. */
class SmokeTest {
    @Test
    @DisplayName("every benchmark runs with every subject")
    void everyBenchmarkRuns() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(SmokeTest.class.getPackageName() + "\\..*")
                        .param("count", "2")
                        .param("domains", "1", "100")
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(5))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        List<String> classes = results.stream()
                .map(result -> result.getParams().getBenchmark().replaceAll(".*\\.(\\w+)\\.\\w+", "$1"))
                .distinct()
                .sorted()
                .toList();
        assertThat(classes)
                .containsExactly(
                        "AdapterRequests",
                        "ConfigurationPreparation",
                        "ExplanationCost",
                        "Floors",
                        "FreshChainDecision",
                        "HostLookup",
                        "PinCheckCost",
                        "SeenChainDecision");
    }
}
