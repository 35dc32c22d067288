package io.github.nscope.conformance.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AdapterLoopTest {
    private static final Adapter ECHO =
            request -> new Skipped(request.id(), "level " + request.device().apiLevel());

    @Test
    void aBadLineIsAnsweredAndTheLoopGoesOn() throws Exception {
        assertThat(
                        answers(
                                "{\"id\":\"a\",\"device\":{\"apiLevel\":24}}\nnonsense\n\r\n{\"id\":\"b\",\"device\":{\"apiLevel\":25}}"))
                .hasSize(3)
                .startsWith(new Skipped("a", "level 24"))
                .endsWith(new Skipped("b", "level 25"))
                .element(1)
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void aLineInAnEncodingThatNobodyReadsDoesNotEndTheLoop() throws Exception {
        assertThat(answers("\0\0{\0\n{\"id\":\"b\",\"device\":{\"apiLevel\":25}}"))
                .hasSize(2)
                .endsWith(new Skipped("b", "level 25"))
                .element(0)
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void anAdapterThatThrowsDoesNotEndTheLoop() throws Exception {
        Adapter broken = request -> {
            throw new IllegalStateException("two\nlines");
        };

        assertThat(answers(broken, "{\"id\":\"a\",\"device\":{\"apiLevel\":24}}\n"))
                .containsExactly(new Unreadable("a", "the adapter failed: java.lang.IllegalStateException: two lines"));
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void anAnswerIsWrittenBeforeTheNextRequestArrives() throws Exception {
        PipedInputStream in = new PipedInputStream();
        PipedInputStream answers = new PipedInputStream();
        PipedOutputStream out = new PipedOutputStream(answers);
        Thread loop = new Thread(() -> run(in, out));
        try (PipedOutputStream questions = new PipedOutputStream(in)) {
            loop.start();
            for (int i = 0; i < 3; i++) {
                questions.write(
                        ("{\"id\":\"" + i + "\",\"device\":{\"apiLevel\":24}}\n").getBytes(StandardCharsets.UTF_8));
                questions.flush();
                assertThat(line(answers)).isEqualTo("{\"id\":\"" + i + "\",\"skipped\":\"level 24\"}");
            }
        }
        loop.join();
    }

    @Test
    void lineLongerThanTheLimitIsPassedOver() throws Exception {
        String text = "x".repeat(300_000) + "\nshort\n";
        LineReader lines = new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 100_000);

        assertThat(Assertions.catchThrowable(lines::next)).hasMessage("the line is longer than 100000 bytes");
        Line line = Objects.requireNonNull(lines.next());
        assertThat(new String(line.bytes(), line.offset(), line.length(), StandardCharsets.UTF_8))
                .isEqualTo("short");
        assertThat(lines.next()).isNull();
    }

    private static List<Response> answers(String requests) throws IOException {
        return answers(ECHO, requests);
    }

    private static List<Response> answers(Adapter adapter, String requests) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AdapterLoop(adapter, () -> Instant.EPOCH)
                .run(new ByteArrayInputStream(requests.getBytes(StandardCharsets.UTF_8)), out);
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(AdapterLoopTest::read)
                .toList();
    }

    private static Response read(String line) {
        try {
            return ResponseReader.read(line);
        } catch (MalformedLineException e) {
            throw new AssertionError(line, e);
        }
    }

    private static void run(InputStream in, PipedOutputStream out) {
        try {
            new AdapterLoop(ECHO, () -> Instant.EPOCH).run(in, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.write(c);
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
