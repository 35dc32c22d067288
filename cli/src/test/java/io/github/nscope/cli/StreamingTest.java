package io.github.nscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.cli.render.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Long work: answers one by one, and a bar for whoever waits. */
class StreamingTest {
    private static final String EXAMPLE =
            " --config ../docs/examples/network_security_config.xml --at 2026-06-01 --host a.example.org,b.example.org";

    @ParameterizedTest
    @ValueSource(strings = {"matrix", "intercept", "timeline"})
    void eachHostIsALineOfItsOwn(String command) {
        Run run = Run.of((command + EXAMPLE + " --format jsonl").split(" +", -1));

        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).hasSize(2);
        List<JsonNode> lines =
                run.out().lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(lines.get(0).toString()).contains("a.example.org").doesNotContain("b.example.org");
        assertThat(lines.get(1).toString()).contains("b.example.org").doesNotContain("a.example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy --api 34 --host a.example.org", "roots --diff 24..25", "explain P11"})
    void anyOtherAnswerIsOneLine(String command) {
        Run run = Run.of((command + " --format jsonl").split(" +", -1));

        assertThat(run.out().lines()).hasSize(1);
        assertThat(JsonMapper.shared().readTree(run.out()).isObject()).isTrue();
    }

    @Test
    void whoWaitsOnATerminalSeesHowFarItIs() {
        String hosts = String.join(
                ",",
                IntStream.range(0, 12).mapToObj(i -> "h" + i + ".example.com").toList());
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        StringWriter out = new StringWriter();
        Surroundings surroundings = new Surroundings(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                StandardCharsets.UTF_8,
                Clock.fixed(Run.NOW, ZoneOffset.UTC),
                Terminal.plain(),
                new Surroundings.Onlooker(new PrintStream(seen, true, StandardCharsets.UTF_8), Duration.ZERO));
        String[] arguments = Stream.of(
                        "intercept --config ../docs/examples/network_security_config.xml --at 2026-06-01 --host "
                                + hosts)
                .flatMap(line -> Stream.of(line.split(" ", -1)))
                .toArray(String[]::new);

        int status = Main.program(surroundings, arguments)
                .setOut(new PrintWriter(out))
                .execute(arguments);

        assertThat(status).isZero();
        assertThat(seen.toString(StandardCharsets.UTF_8))
                .contains("[========================] 12 of 12  h11.example.com")
                .endsWith("\r");
        assertThat(out.toString()).startsWith("Of 12 hosts").doesNotContain("\r");
    }
}
