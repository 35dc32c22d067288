package io.github.nscope.cli.option;

import java.util.List;

/**
 * What options come to, with what was assumed on the way.
 *
 * @param value the engine's input
 * @param remarks what the answer has to say about it, one sentence each
 */
public record Resolved<T>(T value, List<String> remarks) {
    /** Copies the list. */
    public Resolved {
        remarks = List.copyOf(remarks);
    }
}
