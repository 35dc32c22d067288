package io.github.nscope.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** The entry point of the program {@code nscope}. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its {@link ExitCode}. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String... arguments) {
        try {
            Surroundings surroundings = Surroundings.ofProcess();
            CommandLine program = program(surroundings, arguments)
                    .setOut(new PrintWriter(new OutputStreamWriter(surroundings.out(), surroundings.charset())));
            int status = program.execute(arguments);
            program.getOut().flush();
            return status;
        } catch (StackOverflowError | OutOfMemoryError e) {
            System.err.println("nscope: the input needs more memory than Java was given (" + e + ");"
                    + " give it more by java -Xmx4g -Xss16m");
            return ExitCode.INTERNAL_ERROR.status();
        }
    }

    /** The program with the one subcommand that the arguments name, or with all of them where they name none. */
    static CommandLine program(Surroundings surroundings, String... arguments) {
        CommandLine program = new CommandLine(new Nscope());
        Subcommand.named(arguments.length == 0 ? "" : arguments[0])
                .forEach(subcommand -> program.addSubcommand(subcommand.word(), subcommand.create(surroundings)));
        CommandLine watch = program.getSubcommands().get(Subcommand.WATCH.word());
        if (watch != null) {
            // What follows the name of a command is that command's.
            watch.setStopAtPositional(true);
        }
        return Failures.handledBy(program)
                .setExecutionStrategy(new GivenOnce())
                .registerConverter(Integer.class, Main::number)
                .registerConverter(int.class, Main::number)
                .setUsageHelpWidth(surroundings.terminal().width())
                .setUsageHelpLongOptionsMaxWidth(28)
                // An argument such as @raw/ca=ca.pem is a name, not a file with arguments.
                .setExpandAtFiles(false);
    }

    private static Integer number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is no whole number");
        }
    }
}
