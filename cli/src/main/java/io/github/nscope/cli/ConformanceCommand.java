package io.github.nscope.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code nscope conformance}: the conformance suite, for any tool. */
@Command(
        name = "conformance",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Asks a tool what Android devices were asked, and compares the answers.",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExample:%n",
        footer = "  nscope conformance run --tool 'python3 my_adapter.py' --report report.html")
final class ConformanceCommand implements Runnable {
    private final Surroundings surroundings;
    private CommandSpec spec = CommandSpec.create();

    ConformanceCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Spec
    void spec(CommandSpec given) {
        spec = given;
        spec.addSubcommand("run", CommandSpec.forAnnotatedObject(new ConformanceRunCommand(surroundings)));
        spec.addSubcommand("export", CommandSpec.forAnnotatedObject(new ConformanceExportCommand()));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }
}
