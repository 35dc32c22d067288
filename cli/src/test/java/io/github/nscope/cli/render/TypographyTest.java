package io.github.nscope.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TypographyTest {
    private static final String TEXT = "none \u2014 the platform\u2019s default\u2026";

    @Test
    void anOutputThatKnowsAllCharactersGetsThem() {
        assertThat(Typography.in(StandardCharsets.UTF_8, TEXT)).isEqualTo(TEXT);
    }

    @Test
    void anOutputThatKnowsOnlyAsciiGetsTypewriterForms() {
        assertThat(Typography.in(StandardCharsets.US_ASCII, TEXT)).isEqualTo("none - the platform's default...");
    }
}
