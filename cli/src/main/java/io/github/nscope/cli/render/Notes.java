package io.github.nscope.cli.render;

import java.util.List;

/**
 * What an answer has to say beside the engine's own words, one sentence each.
 *
 * @param hints what may help the person who asks
 * @param assumptions what was taken for granted because no option says otherwise
 */
public record Notes(List<String> hints, List<String> assumptions) {
    /** Copies the lists. */
    public Notes {
        hints = List.copyOf(hints);
        assumptions = List.copyOf(assumptions);
    }

    /** Assumptions alone. */
    public static Notes assuming(List<String> assumptions) {
        return new Notes(List.of(), assumptions);
    }
}
