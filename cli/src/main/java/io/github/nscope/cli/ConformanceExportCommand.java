package io.github.nscope.cli;

import io.github.nscope.cli.input.BadInput;
import io.github.nscope.conformance.suite.ConformanceSuite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nscope conformance export}: the suite as files that any language can read. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Writes the suite, the matrix of combinations, and the JSON schemas of cases and results.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:written", "2:wrong usage", "4:the directory can't be written"},
        footerHeading = "%nExample:%n",
        footer = "  nscope conformance export build/conformance")
final class ConformanceExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIRECTORY", description = "Where to write; made where it does not exist.")
    private Path directory;

    @Override
    public Integer call() throws BadInput {
        try {
            for (Path file : ConformanceSuite.export(directory)) {
                spec.commandLine().getOut().println(file);
            }
        } catch (IOException e) {
            throw BadInput.unreadable(directory, "can't be written to", "name another directory", e);
        }
        spec.commandLine().getOut().flush();
        return ExitCode.TRUSTED.status();
    }
}
