package io.github.nscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.cli.input.BadInput;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailuresTest {
    private final StringWriter err = new StringWriter();

    @Test
    void anInternalErrorIsOneLineWithoutStackTrace() {
        assertThat(run(() -> {
                    throw new IllegalStateException("first\nsecond");
                }))
                .isEqualTo(70);
        assertThat(err)
                .hasToString("nscope broken: internal error, please report it with the command line:"
                        + " java.lang.IllegalStateException: first" + System.lineSeparator());
    }

    @Test
    void theHiddenOptionShowsWhereItHappened() {
        run(
                () -> {
                    throw new IllegalStateException("first");
                },
                "--stacktrace");

        assertThat(err.toString()).contains("IllegalStateException: first", "\tat " + FailuresTest.class.getName());
    }

    @Test
    void aBrokenStreamIsNoInternalError() {
        assertThat(run(() -> {
                    throw new IOException("Broken pipe");
                }))
                .isEqualTo(70);
        assertThat(err)
                .hasToString("nscope broken: standard input or output broke (Broken pipe); run it again"
                        + System.lineSeparator());
    }

    @Test
    void aMessageCannotCommandTheTerminal() {
        assertThat(run(() -> {
                    throw BadInput.unreadable("evil\u001b]0;x.pem", "no such file", "check");
                }))
                .isEqualTo(4);
        assertThat(err).hasToString("nscope broken: evil\\u001b]0;x.pem: no such file; check" + System.lineSeparator());
    }

    private int run(Callable<Integer> action, String... options) {
        CommandLine program = new CommandLine(new Nscope()).addSubcommand("broken", new Broken(action));
        String[] arguments = new String[options.length + 1];
        arguments[0] = "broken";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return Failures.handledBy(program).setErr(new PrintWriter(err)).execute(arguments);
    }

    @Command(name = "broken")
    private record Broken(Callable<Integer> action) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            return action.call();
        }
    }
}
