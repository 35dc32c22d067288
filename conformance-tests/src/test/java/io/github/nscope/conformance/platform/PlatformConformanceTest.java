package io.github.nscope.conformance.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.conformance.report.Report;
import io.github.nscope.conformance.runner.ConformanceRun;
import io.github.nscope.conformance.runner.ExpectedFailures;
import io.github.nscope.conformance.runner.InProcessTool;
import io.github.nscope.conformance.runner.RunResult;
import io.github.nscope.conformance.runner.Selection;
import io.github.nscope.conformance.suite.ConformanceSuite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every expectation of the suite, put to the platform's own classes: one that they contradict fails the build. */
class PlatformConformanceTest {
    /** Questions that the platform's classes answer otherwise on a desktop than on a device, each with the reason. */
    private static final Path DESKTOP_IS_NOT_THE_DEVICE = Path.of("src/test/desktop-is-not-the-device.txt");

    private static final PlatformJars JARS = PlatformJars.in(Path.of("target", "platform"));

    @Test
    void the_platform_answers_every_question_as_the_suite_expects() throws IOException {
        String levels = JARS.available().stream().map(String::valueOf).collect(Collectors.joining(","));
        RunResult run = new ConformanceRun(
                        ConformanceSuite.bundled(),
                        Selection.of(levels, List.of()),
                        ExpectedFailures.read(DESKTOP_IS_NOT_THE_DEVICE),
                        1)
                .against("platform", () -> new InProcessTool(new PlatformAdapter(JARS)));

        assertThat(run.unexpected())
                .withFailMessage(() -> Report.TEXT.about(List.of(run)))
                .isEmpty();
    }
}
