package io.github.nscope.conformance.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nscope.conformance.suite.ConformanceSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectionTest {
    private static final ConformanceSuite SUITE = ConformanceSuite.bundled();

    @Test
    void an_asterisk_stands_for_any_text() {
        assertThat(Selection.of("34", List.of("pins/match-at/*")).questions(SUITE))
                .extracting(question -> question.asked().id())
                .containsExactly("pins/match-at/anchor-not-sent", "pins/match-at/intermediate", "pins/match-at/leaf");
    }

    @Test
    void other_signs_are_literal() {
        assertThat(Selection.of(null, List.of("pins/match.at/leaf")).questions(SUITE))
                .isEmpty();
    }

    @Test
    void levels_are_written_as_cases_write_them() {
        assertThat(Selection.of("24-25, 37", List.of("path/usual-chain")).questions(SUITE))
                .extracting(Selection.Question::level)
                .containsExactly(24, 25, 37);
    }

    @Test
    void a_command_is_split_like_a_shell_would() {
        assertThat(CommandLine.split("  java -cp 'a b' \"c'd\" ''")).containsExactly("java", "-cp", "a b", "c'd", "");
        assertThatThrownBy(() -> CommandLine.split("java 'x")).hasMessageContaining("open quote");
        assertThatThrownBy(() -> CommandLine.split("  ")).hasMessageContaining("empty");
    }

    @Test
    void an_expected_failure_needs_a_reason(@TempDir Path directory) throws IOException {
        Path list = Files.writeString(directory.resolve("known.txt"), "\npins/expired@24\n");

        assertThatThrownBy(() -> ExpectedFailures.read(list))
                .hasMessageContaining("known.txt, line 2")
                .hasMessageContaining("reason");
    }
}
