package io.github.nscope.cli;

import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.render.Printable;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever a command throws into one line on standard error and an exit code. */
final class Failures {
    private Failures() {}

    /** Makes a program and its subcommands report their failures this way. */
    static CommandLine handledBy(CommandLine program) {
        return program.setParameterExceptionHandler((failure, arguments) -> wrongUsage(failure))
                .setExecutionExceptionHandler(Failures::failed);
    }

    private static int wrongUsage(ParameterException failure) {
        CommandLine command = failure.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        print(command, name + ": " + problem(failure) + "; see '" + name + " --help'");
        return status(command, ExitCode.USAGE);
    }

    /** Commands that report findings have numbers of their own. */
    private static int status(CommandLine command, ExitCode code) {
        if (!(command.getCommand() instanceof LintStatus.Using)) {
            return code.status();
        }
        return (code == ExitCode.INTERNAL_ERROR ? LintStatus.INTERNAL_ERROR : LintStatus.BAD_INPUT).status();
    }

    private static String problem(ParameterException failure) {
        String problem = firstLine(failure);
        if (failure instanceof UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            if (!suggestions.isEmpty()) {
                return problem + ", did you mean "
                        + suggestions.stream().limit(3).collect(Collectors.joining(" or "));
            }
        }
        return problem;
    }

    private static int failed(Exception failure, CommandLine command, ParseResult arguments) {
        String name = command.getCommandSpec().qualifiedName();
        if (failure instanceof BadInput input) {
            print(command, name + ": " + input.line());
            return status(command, input.kind() == BadInput.Kind.USAGE ? ExitCode.USAGE : ExitCode.UNREADABLE);
        }
        if (failure instanceof IOException) {
            print(command, name + ": standard input or output broke (" + failure.getMessage() + "); run it again");
            return status(command, ExitCode.INTERNAL_ERROR);
        }
        print(command, name + ": internal error, please report it with the command line: " + firstLine(failure));
        if (Nscope.wantsStackTrace(command)) {
            failure.printStackTrace(command.getErr());
        }
        return status(command, ExitCode.INTERNAL_ERROR);
    }

    private static String firstLine(Exception failure) {
        String message = failure instanceof ParameterException ? failure.getMessage() : failure.toString();
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    private static void print(CommandLine command, String line) {
        command.getErr().println(Printable.of(line));
        command.getErr().flush();
    }
}
