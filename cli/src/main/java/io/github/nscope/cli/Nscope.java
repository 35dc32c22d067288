package io.github.nscope.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself, which does nothing without a subcommand. */
@Command(
        name = "nscope",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Says what an Android device would decide about a TLS connection, and why.",
        commandListHeading = "%nCommands:%n",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExample:%n",
        footer = {
            "  nscope evaluate --config network_security_config.xml --api 34 \\",
            "      --chain chain.pem --host api.example.com",
            "",
            "  'nscope COMMAND --help' tells more about each command."
        })
final class Nscope implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--stacktrace",
            hidden = true,
            scope = ScopeType.INHERIT,
            description = "After an internal error, show where it happened.")
    private boolean stackTrace;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }

    /** Whether the program was asked to show where an internal error happened. */
    static boolean wantsStackTrace(CommandLine program) {
        CommandLine root = program;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        return root.getCommand() instanceof Nscope nscope && nscope.stackTrace;
    }
}
