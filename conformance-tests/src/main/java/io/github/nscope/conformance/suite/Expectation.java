package io.github.nscope.conformance.suite;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What devices of neighbouring levels answer.
 *
 * @param from the oldest of these levels
 * @param to the newest of these levels
 * @param outcomes the acceptable answers, each a part of a response; more than one where a device is itself undecided
 */
public record Expectation(int from, int to, List<JsonNode> outcomes) {
    /** Copies the list and checks the range. */
    public Expectation {
        outcomes = List.copyOf(outcomes);
        if (outcomes.isEmpty() || from > to) {
            throw new IllegalArgumentException("an expectation needs an outcome and at least one level");
        }
    }

    /** Whether this is the expectation for a level. */
    public boolean covers(int level) {
        return from <= level && level <= to;
    }
}
