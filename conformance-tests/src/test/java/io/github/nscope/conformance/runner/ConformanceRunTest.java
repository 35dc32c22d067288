package io.github.nscope.conformance.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.conformance.suite.ConformanceCase;
import io.github.nscope.conformance.suite.ConformanceSuite;
import io.github.nscope.conformance.suite.Expectation;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Runs against a program whose behaviour the ids of the cases ask for. */
class ConformanceRunTest {
    @TempDir
    Path directory;

    @Test
    void every_verdict_has_its_cause() {
        RunResult run = run("denies", "permits", "skips", "answers-nothing", "complains", "chatters");

        assertThat(verdicts(run))
                .containsOnly(
                        Map.entry("t/denies", Verdict.PASSED),
                        Map.entry("t/permits", Verdict.FAILED),
                        Map.entry("t/skips", Verdict.SKIPPED),
                        Map.entry("t/answers-nothing", Verdict.SKIPPED),
                        Map.entry("t/complains", Verdict.BROKEN),
                        Map.entry("t/chatters", Verdict.PASSED));
    }

    @Test
    void a_crash_loses_one_question_and_its_last_words_are_kept() {
        RunResult run = run("denies-1", "crashes", "denies-2");

        assertThat(verdicts(run))
                .containsEntry("t/denies-1", Verdict.PASSED)
                .containsEntry("t/denies-2", Verdict.PASSED);
        assertThat(note(run, "t/crashes")).contains("exit status 3").contains("out of cheese");
    }

    @Test
    void a_silence_loses_one_question() {
        RunResult run = run("denies-1", "hangs", "denies-2");

        assertThat(verdicts(run))
                .containsEntry("t/denies-1", Verdict.PASSED)
                .containsEntry("t/denies-2", Verdict.PASSED);
        assertThat(note(run, "t/hangs")).contains("no answer within the time limit");
    }

    @Test
    void babble_and_endless_lines_lose_one_question_each() {
        RunResult run = run("denies-1", "babbles", "denies-2", "floods", "denies-3");

        assertThat(verdicts(run))
                .containsEntry("t/denies-1", Verdict.PASSED)
                .containsEntry("t/denies-2", Verdict.PASSED)
                .containsEntry("t/denies-3", Verdict.PASSED);
        assertThat(note(run, "t/babbles")).contains("no JSON").contains("no JSON at all");
        assertThat(note(run, "t/floods")).contains("longer than");
    }

    @Test
    void several_jobs_give_the_same_results_in_the_same_order() {
        ConformanceSuite suite = suite("denies-1", "permits", "crashes", "denies-2", "skips");

        RunResult one = new ConformanceRun(suite, Selection.everything(), ExpectedFailures.NONE, 1)
                .against("odd", tool(oddTool()));
        RunResult three = new ConformanceRun(suite, Selection.everything(), ExpectedFailures.NONE, 3)
                .against("odd", tool(oddTool()));

        assertThat(three.results()).isEqualTo(one.results());
    }

    @Test
    void a_command_that_does_not_exist_is_given_up() {
        RunResult run =
                ConformanceRun.of(suite("a", "b", "c", "d", "e", "f", "g")).against("none", tool("/no/such/tool"));

        assertThat(run.counts()).containsEntry(Verdict.BROKEN, 7L);
        assertThat(note(run, "t/a")).contains("can't be started");
        assertThat(note(run, "t/g")).startsWith("not asked: 5 processes gave no answer at all");
    }

    @Test
    void a_known_failure_is_no_surprise_and_one_that_passes_is() throws IOException {
        Path list = directory.resolve("known.txt");
        Files.writeString(
                list, "# known\n\nt/permits@24-30 it always permits\nt/denies was wrong once\nt/gone no more\n");

        RunResult run = new ConformanceRun(
                        suite("denies", "permits"), Selection.everything(), ExpectedFailures.read(list), 1)
                .against("odd", tool(oddTool()));

        assertThat(run.unexpected()).isEmpty();
        assertThat(run.staleExpectations())
                .contains(
                        "t/denies@24 passes, though it is expected to fail: was wrong once",
                        "t/gone@24 is expected to fail, but no case is called so");
        assertThat(run.successful()).isFalse();
    }

    private static RunResult run(String... behaviours) {
        return ConformanceRun.of(suite(behaviours)).against("odd", tool(oddTool()));
    }

    private static Supplier<ToolUnderTest> tool(String command) {
        return () -> new ProcessTool(command, Duration.ofSeconds(2));
    }

    private static String oddTool() {
        try {
            Path classes = Path.of(OddTool.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path java = Path.of(System.getProperty("java.home"), "bin", "java");
            return "'" + java + "' -XX:TieredStopAtLevel=1 -Xmx64m -cp '" + classes + "' " + OddTool.class.getName();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ConformanceSuite suite(String... behaviours) {
        JsonMapper json = JsonMapper.shared();
        List<ConformanceCase> cases = Stream.of(behaviours)
                .map(behaviour -> new ConformanceCase(
                        "t/" + behaviour,
                        List.of("nsc/1.1"),
                        "why",
                        "what",
                        "",
                        json.readTree("{\"device\": {\"time\": \"2026-01-01T00:00:00Z\"}}"),
                        List.of(new Expectation(
                                24, 24, List.of(json.readTree("{\"policy\": {\"cleartextPermitted\": false}}"))))))
                .toList();
        return new ConformanceSuite("1.0.0", Map.of(), cases);
    }

    private static Map<String, Verdict> verdicts(RunResult run) {
        return run.results().stream()
                .collect(Collectors.toMap(result -> result.asked().id(), QuestionResult::verdict));
    }

    private static String note(RunResult run, String id) {
        return run.results().stream()
                .filter(result -> result.asked().id().equals(id))
                .findFirst()
                .orElseThrow()
                .note();
    }
}
