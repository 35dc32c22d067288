package io.github.nscope.conformance.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.nscope.conformance.report.Report;
import io.github.nscope.conformance.suite.ConformanceSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page about plugging a tool in shows is what is there, and what happens. */
class PlugInDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/plug-in-a-tool.md");
    private static final Path ADAPTER = Path.of("../docs/examples/cleartext_adapter.py");

    @Test
    void the_adapter_that_it_shows_is_the_file() throws IOException {
        assertThat(block("python")).isEqualTo(Files.readString(ADAPTER));
    }

    @Test
    void the_run_that_it_shows_is_what_is_printed() throws IOException, InterruptedException {
        assumeTrue(hasPython(), "no python3 on this machine");
        Selection selection = Selection.of("34", List.of("hosts/*", "recipes/*"));
        RunResult run = new ConformanceRun(ConformanceSuite.bundled(), selection, ExpectedFailures.NONE, 1)
                .against("cleartext", () -> new ProcessTool("python3 '" + ADAPTER + "'", Duration.ofSeconds(20)));

        assertThat(Report.TEXT.about(List.of(run))).isEqualTo(block("text"));
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "-c", "import sys; sys.exit(sys.version_info < (3, 6))")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String block(String language) throws IOException {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(DOCUMENT));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }
}
