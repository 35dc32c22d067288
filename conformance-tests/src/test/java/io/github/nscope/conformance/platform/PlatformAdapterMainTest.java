package io.github.nscope.conformance.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PlatformAdapterMainTest {
    @Test
    void withoutItsArgumentsItStartsAJvmThatHasThem() throws Exception {
        List<String> command = new ArrayList<>(PlatformAdapterMain.command(Path.of("target", "platform")));
        command.removeAll(PlatformAdapter.JVM_ARGUMENTS);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        ask(process, "{\"id\":\"a\",\"device\":{\"apiLevel\":34},\"connection\":{\"host\":\"a.com\"}}\n");

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("{\"id\":\"a\",\"config\":{\"status\":\"LOADED\"");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void thePlatformIsAProgramThatSpeaksTheProtocolUntilItsInputEnds() throws Exception {
        Process process = new ProcessBuilder(PlatformAdapterMain.command(Path.of("target", "platform")))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        ask(process, "{\"id\":\"a\",\"device\":{\"apiLevel\":34},\"connection\":{\"host\":\".x\"}}\nnonsense\n");

        List<String> answers = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(answers).hasSize(2);
        assertThat(answers.get(0))
                .startsWith("{\"id\":\"a\",\"config\":{\"status\":\"LOADED\",\"error\":[]},\"policy\":{");
        assertThat(answers.get(1)).startsWith("{\"id\":null,\"error\":\"not a JSON object");
    }

    private static void ask(Process process, String lines) throws IOException {
        try (OutputStream in = process.getOutputStream()) {
            in.write(lines.getBytes(StandardCharsets.UTF_8));
        }
    }
}
