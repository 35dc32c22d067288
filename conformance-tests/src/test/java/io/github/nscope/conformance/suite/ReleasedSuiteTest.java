package io.github.nscope.conformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.conformance.suite.ReleasedSuite.Change;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ReleasedSuiteTest {
    private static final ConformanceCase ONE = known("t/one", "true");
    private static final ConformanceCase TWO = known("t/two", "true");

    @Test
    void the_version_of_the_suite_says_how_it_differs_from_the_last_release() throws IOException {
        assertThat(ReleasedSuite.read(Path.of("src/main/cases/released.txt")).allows(ConformanceSuite.bundled()))
                .as("raise version.txt: the minor number for new cases, the major one for changed or missing ones")
                .isTrue();
    }

    @Test
    void a_new_case_is_a_minor_change() {
        ReleasedSuite released = ReleasedSuite.of(suite("1.2.0", ONE));

        assertThat(released.changeTo(suite("1.2.0", ONE, TWO))).isEqualTo(Change.MINOR);
        assertThat(released.allows(suite("1.2.1", ONE, TWO))).isFalse();
        assertThat(released.allows(suite("1.3.0", ONE, TWO))).isTrue();
    }

    @Test
    void another_expectation_is_a_major_change_and_so_is_a_missing_case() {
        ReleasedSuite released = ReleasedSuite.of(suite("1.2.0", ONE, TWO));

        assertThat(released.changeTo(suite("1.2.0", ONE, known("t/two", "false"))))
                .isEqualTo(Change.MAJOR);
        assertThat(released.allows(suite("1.3.0", ONE))).isFalse();
        assertThat(released.allows(suite("2.0.0", ONE))).isTrue();
    }

    @Test
    void other_words_are_no_change() {
        ReleasedSuite released = ReleasedSuite.of(suite("1.2.0", ONE));
        ConformanceCase reworded = new ConformanceCase(
                ONE.id(), ONE.rules(), "other words", "others", "", ONE.request(), ONE.expectations());

        assertThat(released.allows(suite("1.2.0", reworded))).isTrue();
    }

    @Test
    void a_recorded_release_reads_back(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("released.txt");

        ReleasedSuite.main(new String[] {file.toString()});

        assertThat(ReleasedSuite.read(file)).isEqualTo(ReleasedSuite.of(ConformanceSuite.bundled()));
    }

    private static ConformanceSuite suite(String version, ConformanceCase... cases) {
        return new ConformanceSuite(version, Map.of(), Stream.of(cases).toList());
    }

    private static ConformanceCase known(String id, String cleartext) {
        JsonMapper json = JsonMapper.shared();
        return new ConformanceCase(
                id,
                List.of("nsc/1.1"),
                "why",
                "what",
                "",
                json.readTree("{}"),
                List.of(new Expectation(
                        24, 37, List.of(json.readTree("{\"policy\": {\"cleartextPermitted\": " + cleartext + "}}")))));
    }
}
