package io.github.nscope.cli;

import io.github.nscope.cli.render.Renderer;
import io.github.nscope.cli.render.Typography;
import java.io.PrintWriter;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where and how a command writes its answer. */
final class Output {
    private final Surroundings surroundings;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Format.Converter.class,
            completionCandidates = Format.Names.class,
            description = "${COMPLETION-CANDIDATES}. Default: text.")
    private Format format = Format.TEXT;

    Output(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Writes what the chosen renderer makes of the answer. */
    void print(Function<Renderer, String> answer) {
        PrintWriter out = spec.commandLine().getOut();
        String text = answer.apply(format.renderer(surroundings.terminal()));
        out.print(Typography.in(surroundings.charset(), text));
        out.flush();
    }
}
