package io.github.nscope.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * Runs a command whose options were given once each, as far as they stand for one thing. For options of a group picocli
 * would take the second value and forget all others of the group that were given before.
 */
final class GivenOnce implements IExecutionStrategy {
    private static final String END_OF_OPTIONS = "--";

    @Override
    public int execute(ParseResult parsed) {
        ParseResult deepest = parsed;
        while (deepest.hasSubcommand()) {
            deepest = deepest.subcommand();
        }
        demand(deepest.commandSpec().commandLine(), parsed.originalArgs());
        return new RunLast().execute(parsed);
    }

    private static void demand(CommandLine command, List<String> arguments) {
        Set<OptionSpec> seen = new HashSet<>();
        for (String argument : arguments) {
            if (argument.equals(END_OF_OPTIONS)) {
                return;
            }
            int equals = argument.indexOf('=');
            OptionSpec option =
                    command.getCommandSpec().findOption(equals < 0 ? argument : argument.substring(0, equals));
            if (option != null && !option.isMultiValue() && !seen.add(option)) {
                throw new ParameterException(command, option.longestName() + " is given twice, give it once");
            }
        }
    }
}
