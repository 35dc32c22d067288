package io.github.nscope.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableTest {
    @ParameterizedTest
    @CsvSource({
        "api.example.com, api.example.com",
        "b\u00fccher.example, b\u00fccher.example",
        "a\u001b[31mb, a\\u001b[31mb",
        "a\u009bb, a\\u009bb",
        "a\u202eb, a\\u202eb",
        "a\u2028b, a\\u2028b",
        "a\ud800b, a\\ud800b",
        "\ud83d\ude00, \ud83d\ude00",
    })
    void whatATerminalWouldObeyIsEscaped(String text, String printed) {
        assertThat(Printable.of(text)).isEqualTo(printed);
    }
}
