package io.github.nscope.cli.timeline;

import io.github.nscope.cli.whatif.Verdict;
import java.time.Instant;
import java.util.List;

/**
 * A time through which an answer stays the same.
 *
 * @param from its first millisecond
 * @param verdict the answer
 * @param because what makes it another than that before; none for the first
 */
public record Segment(Instant from, Verdict verdict, List<String> because) {
    /** Copies the list. */
    public Segment {
        because = List.copyOf(because);
    }
}
