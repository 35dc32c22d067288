package io.github.nscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.cli.render.Terminal;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class WatchCommandTest {
    private static final String PERMITS =
            "<network-security-config><base-config cleartextTrafficPermitted=\"true\"/>" + "</network-security-config>";
    private static final String DENIES = PERMITS.replace("true", "false");

    @TempDir
    Path folder;

    @Test
    void answersAgainWhenTheFileIsSaved() throws Exception {
        Path config = Files.writeString(folder.resolve("net.xml"), PERMITS);
        Watching watching = watch(config);

        String out = saved(watching, config, DENIES);

        assertThat(out)
                .startsWith("example.org may use cleartext on API level 34")
                .contains("\n--- 2026-06-01T12:00:00Z changed\nexample.org must use TLS on API level 34");
    }

    @Test
    void anAnswerThatStaysIsNotRepeated() throws Exception {
        Path config = Files.writeString(folder.resolve("net.xml"), PERMITS);
        Watching watching = watch(config);

        String out = saved(watching, config, PERMITS + "<!-- nothing -->");

        assertThat(out).endsWith("--- 2026-06-01T12:00:00Z changed; the answer is the same\n");
    }

    @Test
    void aMistakeIsToldAndWatchingGoesOn() throws Exception {
        Path config = Files.writeString(folder.resolve("net.xml"), PERMITS);
        Watching watching = watch(config);

        String out = saved(watching, config, "<network-security-config>");

        assertThat(out).contains("changed\nNOT COMPILED");
        assertThat(watching.status().get()).isEqualTo(3);
    }

    @Test
    void whatLiesBesideAResourceIsWatchedToo() throws Exception {
        Path xml = Files.createDirectories(folder.resolve("res/xml"));
        Path raw = Files.createDirectories(folder.resolve("res/raw"));
        Path config = Files.writeString(xml.resolve("net.xml"), PERMITS);
        Watching watching = watch(config);

        String out = saved(watching, raw.resolve("ca.pem"), "something");

        assertThat(out).contains("changed; the answer is the same");
    }

    /** A watching program, whose output can be read meanwhile. */
    private record Watching(StringWriter out, CompletableFuture<Integer> status) {}

    private static Watching watch(Path config) {
        String[] arguments = {
            "watch",
            "--poll",
            "20",
            "--answers",
            "2",
            "policy",
            "--config",
            config.toString(),
            "--api",
            "34",
            "--host",
            "example.org"
        };
        StringWriter out = new StringWriter();
        Surroundings surroundings = new Surroundings(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                StandardCharsets.UTF_8,
                Clock.fixed(Run.NOW, ZoneOffset.UTC),
                Terminal.plain());
        CommandLine program = Main.program(surroundings, arguments)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out));
        return new Watching(out, CompletableFuture.supplyAsync(() -> program.execute(arguments)));
    }

    /** Saves as editors do once there is an answer, and again until somebody has looked. */
    private String saved(Watching watching, Path file, String content) throws Exception {
        while (watching.out().toString().isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        for (int attempt = 0; !watching.status().isDone() && attempt < 400; attempt++) {
            Path written = Files.writeString(folder.resolve("saved"), content + " ".repeat(attempt));
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
            TimeUnit.MILLISECONDS.sleep(150);
        }
        watching.status().get(1, TimeUnit.MINUTES);
        return watching.out().toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "policy --api 34~nothing to watch; name a file that is there, by --config or --app for instance",
                "fetch example.com~fetch can't be watched; name a command that reads files, such as policy",
                "evaluate --chain -~the standard input can be read once; name a file in the place of -",
            })
    void whatCannotBeWatchedIsWrongUsage(String command, String problem) {
        Run run = Run.of(("watch " + command).split(" ", -1));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("nscope watch: " + problem + System.lineSeparator());
    }
}
