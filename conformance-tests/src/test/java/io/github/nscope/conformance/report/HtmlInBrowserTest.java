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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in Chromium, where there is one. */
class HtmlInBrowserTest {
    @TempDir
    Path directory;

    @Test
    void a_case_opens_with_its_configuration_chain_and_expectations() throws IOException, InterruptedException {
        Path page = Files.writeString(
                directory.resolve("report.html"), Report.HTML.about(List.of(run("engine", "34-35", "pins/*"))));

        String dom = dom(1280, page.toUri() + "?text=pins/no-match#case-pins/no-match/renewed-key");

        assertThat(dom)
                .contains("3 of ")
                .contains("leaf(rsa2048) ← I1 ← [R1*system]")
                .contains("&lt;pin digest=\"SHA-256\"&gt;")
                .contains("Pin verification failed")
                .contains("Expected on 24-37")
                .contains("engine on 34-35");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 1280})
    void five_tools_on_all_levels_fit_the_page(int width) throws IOException, InterruptedException {
        List<RunResult> board = Stream.of("nscope", "platform", "okhttp", "jdk", "conscrypt")
                .map(name -> run(name, "all", "pins/no-match/*"))
                .toList();
        String measure = "<script>const page = document.documentElement;"
                + "page.dataset.sticksOut = page.scrollWidth - page.clientWidth;</script></body>";
        Path page = Files.writeString(
                directory.resolve("board.html"), Report.HTML.about(board).replace("</body>", measure));

        assertThat(dom(width, page.toUri() + "#case-pins/no-match/renewed-key"))
                .contains("data-sticks-out=\"0\"", "14 API levels from 24 to 37", "<small>conscrypt</small>");
    }

    private static RunResult run(String name, String levels, String cases) {
        Selection selection = Selection.of(levels, List.of(cases));
        return new ConformanceRun(ConformanceSuite.bundled(), selection, ExpectedFailures.NONE, 1)
                .against(name, () -> new InProcessTool(new EngineAdapter()));
    }

    private static File chromium() {
        Optional<File> chromium = Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> new File("/usr/bin", name))
                .filter(File::canExecute)
                .findFirst();
        assumeTrue(chromium.isPresent(), "no Chromium on this machine");
        return chromium.get();
    }

    private String dom(int width, String address) throws IOException, InterruptedException {
        Path output = directory.resolve("dom.html");
        Process process = new ProcessBuilder(
                        chromium().getPath(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--window-size=" + width + ",1000",
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
