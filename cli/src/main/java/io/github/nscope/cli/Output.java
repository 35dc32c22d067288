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

    /** The format that is asked for. */
    Format format() {
        return format;
    }

    /** Whether answers are to be written one by one, as soon as they are known. */
    boolean streams() {
        return format == Format.JSONL;
    }

    /** Writes what the chosen renderer makes of the answer. */
    void print(Function<Renderer, String> answer) {
        print(answer.apply(format.renderer(surroundings.terminal())));
    }

    /** Writes a text. */
    void print(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(Typography.in(surroundings.charset(), text));
        out.flush();
    }
}
