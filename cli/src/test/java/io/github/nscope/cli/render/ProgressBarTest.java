package io.github.nscope.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream terminal = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void growsAndLeavesNothingBehind() {
        try (ProgressBar bar = new ProgressBar(terminal, 80, 2, Duration.ZERO)) {
            bar.done("a.example.com");
            bar.done("b.example");
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("\r[============            ] 1 of 2  a.example.com"
                        + "\r[========================] 2 of 2  b.example    "
                        + "\r" + " ".repeat(44) + "\r");
    }

    @Test
    void staysOnOneLineAndObeysNoHost() {
        try (ProgressBar bar = new ProgressBar(terminal, 60, 1, Duration.ZERO)) {
            bar.done("\u001b[2J" + "x".repeat(100));
        }

        String drawn = bytes.toString(StandardCharsets.UTF_8).split("\r", -1)[1];
        assertThat(drawn).hasSize(59).doesNotContain("\u001b");
    }

    @Test
    void shortWorkHasNoBar() {
        try (ProgressBar bar = new ProgressBar(terminal, 80, 1, Duration.ofHours(1))) {
            bar.done("a.example.com");
        }

        assertThat(bytes.size()).isZero();
    }
}
