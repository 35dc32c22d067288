package io.github.nscope.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.nscope.conformance.engine.EngineAdapter;
import io.github.nscope.conformance.runner.ConformanceRun;
import io.github.nscope.conformance.runner.ExpectedFailures;
import io.github.nscope.conformance.runner.InProcessTool;
import io.github.nscope.conformance.runner.RunResult;
import io.github.nscope.conformance.runner.Selection;
import io.github.nscope.conformance.suite.ConformanceSuite;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in Chromium, where there is one. */
class HtmlInBrowserTest {
    @TempDir
    Path directory;

    @Test
    void a_case_opens_with_its_configuration_chain_and_expectations() throws IOException, InterruptedException {
        Optional<File> chromium = Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> new File("/usr/bin", name))
                .filter(File::canExecute)
                .findFirst();
        assumeTrue(chromium.isPresent(), "no Chromium on this machine");
        Selection selection = Selection.of("34-35", List.of("pins/*"));
        RunResult run = new ConformanceRun(ConformanceSuite.bundled(), selection, ExpectedFailures.NONE, 1)
                .against("engine", () -> new InProcessTool(new EngineAdapter()));
        Path page = Files.writeString(directory.resolve("report.html"), Report.HTML.about(List.of(run)));

        String dom = dom(chromium.get(), page.toUri() + "?text=pins/no-match#case-pins/no-match/renewed-key");

        assertThat(dom)
                .contains("3 of ")
                .contains("leaf(rsa2048) ← I1 ← [R1*system]")
                .contains("&lt;pin digest=\"SHA-256\"&gt;")
                .contains("Pin verification failed")
                .contains("Expected on 24-37")
                .contains("engine on 34-35");
    }

    private String dom(File chromium, String address) throws IOException, InterruptedException {
        Path output = directory.resolve("dom.html");
        Process process = new ProcessBuilder(
                        chromium.getPath(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + directory.resolve("profile"),
                        "--dump-dom",
                        address)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
