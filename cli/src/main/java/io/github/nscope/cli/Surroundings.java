package io.github.nscope.cli;

import io.github.nscope.cli.render.Terminal;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/**
 * What a process has around it, as values, so that a test can be around it too.
 *
 * @param in the standard input
 * @param out the standard output
 * @param charset how text is encoded there
 * @param clock tells what time it is where {@code --at} does not
 * @param terminal where text is shown
 */
record Surroundings(InputStream in, OutputStream out, Charset charset, Clock clock, Terminal terminal) {
    /** Those of this process. */
    static Surroundings ofProcess() {
        return new Surroundings(System.in, System.out, charsetOfOutput(), Clock.systemUTC(), terminal(System.getenv()));
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
