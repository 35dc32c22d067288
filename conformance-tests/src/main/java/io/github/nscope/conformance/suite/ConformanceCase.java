package io.github.nscope.conformance.suite;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * One question to a device, asked at several levels.
 *
 * @param id stable and never reused: {@code pins/expired-pin-set-is-ignored}
 * @param rules the rules of the specifications that the case rests on: {@code nsc/S28}, {@code trust/TS13}
 * @param why one sentence: what the case shows
 * @param reveals what kind of bug fails it
 * @param chain the certificates in one line; empty where none are presented
 * @param request the question without its level, in the shape of the adapter protocol; certificates by name
 * @param expectations what devices answer, by ranges of levels that do not overlap, oldest first
 */
public record ConformanceCase(
        String id,
        List<String> rules,
        String why,
        String reveals,
        String chain,
        JsonNode request,
        List<Expectation> expectations) {
    /** Copies the lists. */
    public ConformanceCase {
        rules = List.copyOf(rules);
        expectations = List.copyOf(expectations);
    }

    /** What stands before the first slash of the id. */
    public String topic() {
        int slash = id.indexOf('/');
        return slash < 0 ? id : id.substring(0, slash);
    }

    /** The levels that the case has expectations for, oldest first. */
    public IntStream levels() {
        return expectations.stream().flatMapToInt(each -> IntStream.rangeClosed(each.from(), each.to()));
    }

    /** The expectation for a level, if there is one. */
    public Optional<Expectation> at(int level) {
        return expectations.stream().filter(each -> each.covers(level)).findFirst();
    }
}
