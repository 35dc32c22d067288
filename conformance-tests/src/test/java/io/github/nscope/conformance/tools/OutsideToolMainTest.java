package io.github.nscope.conformance.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.conformance.runner.ConformanceRun;
import io.github.nscope.conformance.runner.ExpectedFailures;
import io.github.nscope.conformance.runner.ProcessTool;
import io.github.nscope.conformance.runner.RunResult;
import io.github.nscope.conformance.runner.Selection;
import io.github.nscope.conformance.runner.Verdict;
import io.github.nscope.conformance.suite.ConformanceSuite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutsideToolMainTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ParameterizedTest
    @CsvSource({"okhttp, pins/match-at/leaf", "jdk, path/usual-chain", "conscrypt, path/usual-chain"})
    void eachToolIsAProgramThatTheRunnerCanStart(String name, String question) {
        String command = "'" + String.join("' '", command(name)) + "'";

        RunResult run = new ConformanceRun(
                        ConformanceSuite.bundled(), Selection.of("34", List.of(question)), ExpectedFailures.NONE, 1)
                .against(name, () -> new ProcessTool(command, PATIENCE));

        assertThat(run.counts()).containsEntry(Verdict.PASSED, 1L);
    }

    @Test
    void aToolThatNobodyKnowsIsToldInOneLine() throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command("curl")).redirectErrorStream(true).start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("\"curl\" is none of the tools: name okhttp, jdk or conscrypt");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    private static List<String> command(String name) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OutsideToolMain.class.getName(),
                name));
    }
}
