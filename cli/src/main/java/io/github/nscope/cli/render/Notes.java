package io.github.nscope.cli.render;

import io.github.nscope.ClientVerdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer has to say beside the engine's own words, one sentence each.
 *
 * @param hints what may help the person who asks
 * @param assumptions what was taken for granted because no option says otherwise
 * @param client what a client makes of the answer, where one is asked about
 */
public record Notes(
        List<String> hints,
        List<String> assumptions,
        @Nullable ClientVerdict client) {
    /** Copies the lists. */
    public Notes {
        hints = List.copyOf(hints);
        assumptions = List.copyOf(assumptions);
    }

    /** Assumptions alone. */
    public static Notes assuming(List<String> assumptions) {
        return new Notes(List.of(), assumptions, null);
    }

    /** These notes with what a client makes of the answer. */
    public Notes with(@Nullable ClientVerdict verdict) {
        return new Notes(hints, assumptions, verdict);
    }
}
