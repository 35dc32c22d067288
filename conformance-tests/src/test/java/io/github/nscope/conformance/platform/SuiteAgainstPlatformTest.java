package io.github.nscope.conformance.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.conformance.runner.ConformanceRun;
import io.github.nscope.conformance.runner.ExpectedFailures;
import io.github.nscope.conformance.runner.InProcessTool;
import io.github.nscope.conformance.runner.RunResult;
import io.github.nscope.conformance.runner.Selection;
import io.github.nscope.conformance.suite.ConformanceSuite;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every expectation of the suite, held against the platform's own classes of every level that the build has fetched. */
class SuiteAgainstPlatformTest {
    @Test
    void thePlatformAnswersTheWholeSuiteAsTheSuiteExpects() {
        PlatformJars jars = PlatformJars.in(Path.of("target", "platform"));
        String levels = jars.available().stream().map(String::valueOf).collect(Collectors.joining(","));
        ConformanceRun run = new ConformanceRun(
                ConformanceSuite.bundled(), Selection.of(levels, List.of()), ExpectedFailures.NONE, 1);

        RunResult result = run.against("platform", () -> new InProcessTool(new PlatformAdapter(jars)));

        assertThat(result.unexpected()).isEmpty();
        assertThat(result.results()).hasSizeGreaterThan(500 * jars.available().size());
    }
}
