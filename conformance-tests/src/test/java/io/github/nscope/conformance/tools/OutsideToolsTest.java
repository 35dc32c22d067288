package io.github.nscope.conformance.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.nscope.conformance.protocol.Adapter;
import io.github.nscope.conformance.report.Report;
import io.github.nscope.conformance.runner.ConformanceRun;
import io.github.nscope.conformance.runner.ExpectedFailures;
import io.github.nscope.conformance.runner.InProcessTool;
import io.github.nscope.conformance.runner.RunResult;
import io.github.nscope.conformance.runner.Selection;
import io.github.nscope.conformance.runner.Verdict;
import io.github.nscope.conformance.suite.ConformanceSuite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Each tool diverges from devices where its list says so, and nowhere else. */
class OutsideToolsTest {
    private static final Path LISTS = Path.of("src/main/expected-failures");

    @Test
    void okhttp() throws IOException {
        RunResult run = run("okhttp", OkHttpPinnerAdapter::new);

        assertThat(run.counts().get(Verdict.PASSED)).isGreaterThan(100);
    }

    @Test
    void the_runtimes_own_trust_manager() throws IOException {
        assumeTrue(Runtime.version().feature() == 17, "the list is that of Java 17");
        RunResult run = run("jdk", JdkTrustManagerAdapter::new);

        assertThat(run.counts().get(Verdict.PASSED)).isGreaterThan(600);
    }

    @Test
    void conscrypt() throws IOException {
        assumeTrue(Runtime.version().feature() == 17, "path validation is the runtime's, and the list that of Java 17");
        RunResult run = run("conscrypt", () -> new ConscryptAdapter(InstantSource.system()));

        assertThat(run.counts().get(Verdict.PASSED)).isGreaterThan(600);
    }

    @Test
    void conscrypt_skips_what_its_clock_would_decide() {
        Instant later = Instant.parse("2050-01-01T00:00:00Z");
        RunResult run = new ConformanceRun(
                        ConformanceSuite.bundled(),
                        Selection.of("34", List.of("path/usual-chain")),
                        ExpectedFailures.NONE,
                        1)
                .against("conscrypt", () -> new InProcessTool(new ConscryptAdapter(InstantSource.fixed(later))));

        assertThat(run.results())
                .singleElement()
                .satisfies(result -> assertThat(result.note()).startsWith("its clock can't be set"));
    }

    private static RunResult run(String name, Supplier<Adapter> adapter) throws IOException {
        ExpectedFailures known = ExpectedFailures.read(LISTS.resolve(name + ".txt"));
        RunResult run = new ConformanceRun(ConformanceSuite.bundled(), Selection.of("24, 29, 37", List.of()), known, 1)
                .against(name, () -> new InProcessTool(adapter.get()));
        assertThat(run.successful())
                .withFailMessage(() -> Report.TEXT.about(List.of(run)))
                .isTrue();
        return run;
    }
}
