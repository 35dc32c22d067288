package io.github.nscope.cli;

import io.github.nscope.cli.render.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * One run of the program inside this process.
 *
 * @param status the exit status
 * @param out what it wrote to its standard output
 * @param err what it wrote to its standard error
 */
record Run(int status, String out, String err) {
    /** Where the tests' certificates are. */
    static final Path CERTIFICATES = Path.of("src/test/resources/certificates");

    /** What time it is in the tests. */
    static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    /** Runs the program with these arguments, on a terminal without colour that is 80 columns wide. */
    static Run of(String... arguments) {
        return on(Terminal.plain(), "", arguments);
    }

    /** Runs the program with this standard input. */
    static Run fed(String input, String... arguments) {
        return on(Terminal.plain(), input, arguments);
    }

    /** Runs the program on another terminal. */
    static Run on(Terminal terminal, String input, String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                bytes,
                StandardCharsets.UTF_8,
                Clock.fixed(NOW, ZoneOffset.UTC),
                terminal);
        CommandLine program = Main.program(surroundings, arguments)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        int status = program.execute(arguments);
        return new Run(status, out + bytes.toString(StandardCharsets.UTF_8), err.toString());
    }
}
