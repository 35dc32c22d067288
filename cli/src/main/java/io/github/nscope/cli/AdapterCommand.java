package io.github.nscope.cli;

import io.github.nscope.conformance.engine.EngineAdapter;
import io.github.nscope.conformance.protocol.AdapterLoop;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code nscope adapter}: answers requests of the adapter protocol until its input ends. */
@Command(
        name = "adapter",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Answers requests on standard input, one JSON object per line, on standard output: the adapter protocol,"
                    + " version 1. A line that can't be read is answered with what is wrong with it.",
            "",
            "Exit status: 0 at the end of the input, 70 when a stream breaks."
        },
        footerHeading = "%nExample:%n",
        footer = "  nscope adapter < requests.jsonl > responses.jsonl")
final class AdapterCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    AdapterCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        try (EngineAdapter adapter = new EngineAdapter()) {
            new AdapterLoop(adapter, surroundings.clock()).run(surroundings.in(), surroundings.out());
        }
        return ExitCode.TRUSTED.status();
    }
}
