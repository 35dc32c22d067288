package io.github.nscope.conformance.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nscope.conformance.suite.ConformanceCase;
import io.github.nscope.conformance.suite.ConformanceSuite;
import io.github.nscope.conformance.suite.Expectation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotationTest {
    private static final Path PKI = Path.of("src/main/pki");

    @TempDir
    Path cases;

    @BeforeEach
    void bring_the_vocabulary() throws IOException {
        Files.copy(Path.of("src/main/cases/vocabulary.yaml"), cases.resolve("vocabulary.yaml"));
        Files.writeString(cases.resolve("version.txt"), "1.2.3\n");
        Files.createDirectory(cases.resolve("topic"));
    }

    @Test
    void a_table_becomes_one_case_for_each_row() throws IOException {
        ConformanceSuite suite = compiled("""
                given: {chain: [leaf, I1], system: [R1]}
                cases:
                  - id: topic/table
                    rules: [nsc/1.1]
                    why: Because of the table.
                    reveals: Nothing.
                    host: ${host}
                    columns: [id, host, outcome]
                    rows:
                      - [one, a.com, trusted leaf I1 R1]
                      - [two, b.com, rejected PIN_MISMATCH]
                    expect: {30+: "${outcome}"}
                """);

        assertThat(suite.version()).isEqualTo("1.2.3");
        assertThat(suite.cases()).extracting(ConformanceCase::id).containsExactly("topic/table/one", "topic/table/two");
        assertThat(suite.cases()).extracting(ConformanceCase::chain).containsOnly("leaf(rsa2048) ← I1 ← [R1*system]");
        ConformanceCase two = suite.cases().get(1);
        assertThat(two.request().at("/connection/host").asString()).isEqualTo("b.com");
        assertThat(two.levels()).containsExactly(30, 31, 32, 33, 34, 35, 36, 37);
        assertThat(two.at(29)).isEmpty();
        assertThat(two.expectations()
                        .get(0)
                        .outcomes()
                        .get(0)
                        .at("/trust/error/0/message")
                        .asString())
                .isEqualTo("Pin verification failed");
    }

    @Test
    void overlapping_ranges_are_joined_and_equal_neighbours_become_one() throws IOException {
        List<Expectation> expectations = compiled(one(
                        "expect: {all: {cleartext: true}, 24-27: {hsts: false}, 28: {hsts: false}, 29+: {hsts: true}}"))
                .cases()
                .get(0)
                .expectations();

        assertThat(expectations).extracting(Expectation::from).containsExactly(24, 29);
        assertThat(expectations).extracting(Expectation::to).containsExactly(28, 37);
    }

    @Test
    void words_that_changed_with_a_level_make_two_expectations() throws IOException {
        assertThat(compiled(one("expect: {all: rejected BLOCKED}"))
                        .cases()
                        .get(0)
                        .expectations())
                .extracting(Expectation::to)
                .containsExactly(30, 37);
    }

    @Test
    void several_outcomes_are_kept() throws IOException {
        assertThat(compiled(one("expect: {all: [trusted leaf, trusted I1]}"))
                        .cases()
                        .get(0)
                        .expectations()
                        .get(0)
                        .outcomes())
                .hasSize(2);
    }

    @Test
    void mistakes_are_named_with_file_and_case() {
        assertThatThrownBy(() -> compiled(one("expect: {all: trusted nobody}")))
                .hasMessage("topic/file.yaml: case topic/one: no certificate is called nobody");
        assertThatThrownBy(() -> compiled(one("expect: {all: rejected SOMEHOW}")))
                .hasMessageContaining("vocabulary.yaml has no SOMEHOW");
        assertThatThrownBy(() -> compiled(one("expect: {22: trusted}"))).hasMessageContaining("not within 23-37");
        assertThatThrownBy(() -> compiled(one("expect: {all: {cleartext: true}, 30: {cleartext: false}}")))
                .hasMessageContaining("two ranges of one level both say cleartext");
        assertThatThrownBy(() -> compiled(one("exspect: {all: trusted}")))
                .hasMessageContaining("\"exspect\" is no field");
        assertThatThrownBy(() -> compiled(one("expect: {all: {rejected: {P1: {}}}}")))
                .hasMessageContaining("P1");
        assertThatThrownBy(() -> compiled(one("expect: {all: refused P1}"))).hasMessageContaining("needs a parameter");
        assertThatThrownBy(() -> compiled(one("host: ${pin:nobody}\n    expect: {all: trusted}")))
                .hasMessageContaining("no certificate is called nobody");
        assertThatThrownBy(() -> compiled(one("expect: {all: trusted}")
                        + one("expect: {all: trusted}").substring(7)))
                .hasMessageContaining("a second case is called topic/one");
    }

    private static String one(String expect) {
        return """
                cases:
                  - id: topic/one
                    rules: [nsc/1.1]
                    why: Because.
                    reveals: Nothing.
                    %s
                """.formatted(expect);
    }

    private ConformanceSuite compiled(String yaml) throws IOException {
        Files.writeString(cases.resolve("topic/file.yaml"), yaml);
        return SuiteCompiler.compile(cases, PKI);
    }
}
