package io.github.nscope.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
    @ParameterizedTest
    @CsvSource({"120, 120", "80, 80", "10, 60", "500, 140", "wide, 80", "'', 80", "-1, 80", "99999999999, 80"})
    void theWidthIsWhatColumnsSaysWithinReason(String columns, int width) {
        assertThat(Terminal.of(Map.of("COLUMNS", columns), Terminal.Colour.ON))
                .isEqualTo(new Terminal(width, Terminal.Colour.ON));
    }

    @Test
    void withoutColumnsItIsTheUsualOne() {
        assertThat(Terminal.of(Map.of(), Terminal.Colour.OFF)).isEqualTo(Terminal.plain());
    }
}
