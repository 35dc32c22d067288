package io.github.nscope.cli;

import io.github.nscope.cli.render.ProgressBar;
import io.github.nscope.cli.render.Terminal;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * What a process has around it, as values, so that a test can be around it too.
 *
 * @param in the standard input
 * @param out the standard output
 * @param charset how text is encoded there
 * @param clock tells what time it is where {@code --at} does not
 * @param terminal where text is shown
 * @param onlooker who waits for the answer at a terminal; null where nobody does
 */
record Surroundings(
        InputStream in,
        OutputStream out,
        Charset charset,
        Clock clock,
        Terminal terminal,
        @Nullable Onlooker onlooker) {
    /**
     * Somebody who waits.
     *
     * @param terminal where they look
     * @param patience how long they wait without wondering
     */
    record Onlooker(PrintStream terminal, Duration patience) {}

    /** Surroundings in which nobody looks on. */
    Surroundings(InputStream in, OutputStream out, Charset charset, Clock clock, Terminal terminal) {
        this(in, out, charset, clock, terminal, null);
    }

    /** A bar for work of so many steps, where somebody waits for it. */
    ProgressBar progress(int steps) {
        Onlooker looking = onlooker;
        return looking == null
                ? new ProgressBar(new PrintStream(OutputStream.nullOutputStream()), 0, steps, ProgressBar.FOREVER)
                : new ProgressBar(looking.terminal(), terminal.width(), steps, looking.patience());
    }

    /** Those of this process. */
    static Surroundings ofProcess() {
        boolean watched = Ansi.AUTO.enabled();
        return new Surroundings(
                System.in,
                System.out,
                charsetOfOutput(),
                Clock.systemUTC(),
                terminal(System.getenv()),
                watched ? new Onlooker(System.err, ProgressBar.PATIENCE) : null);
    }

    /** What Java found out about the terminal's locale; UTF-8 where it found out nothing. */
    private static Charset charsetOfOutput() {
        String name = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding", "UTF-8"));
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }

    /** Colour only on a terminal, and not where NO_COLOR asks for none: picocli's own rules for its help. */
    private static Terminal terminal(Map<String, String> environment) {
        return Terminal.of(environment, Ansi.AUTO.enabled() ? Terminal.Colour.ON : Terminal.Colour.OFF);
    }
}
