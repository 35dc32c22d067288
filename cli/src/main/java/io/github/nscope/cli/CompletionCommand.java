package io.github.nscope.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code nscope completion}: prints the script that completes this program's commands and options. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Prints a completion script for bash and zsh.",
        footerHeading = "%nExample:%n",
        footer = "  source <(nscope completion)")
final class CompletionCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    CompletionCommand(Surroundings surroundings) {}

    @Override
    public void run() {
        spec.commandLine()
                .getOut()
                .print(AutoComplete.bash("nscope", spec.root().commandLine()));
        spec.commandLine().getOut().flush();
    }
}
