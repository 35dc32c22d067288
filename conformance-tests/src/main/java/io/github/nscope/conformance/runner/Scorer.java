package io.github.nscope.conformance.runner;

import io.github.nscope.conformance.suite.Expectation;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Compares an answer with the outcomes that are acceptable, member by member. A member that the answer leaves out is not
 * compared: a tool is judged by what it says.
 */
final class Scorer {
    private static final Set<String> GROUPS = Set.of("config", "policy", "trust");

    private int compared;
    private final List<Difference> differences = new ArrayList<>();

    private Scorer() {}

    /** The score against the outcome that the answer comes closest to. */
    static Score score(Expectation expectation, JsonNode answer) {
        Score best = null;
        for (JsonNode outcome : expectation.outcomes()) {
            Scorer scorer = new Scorer();
            scorer.compareMembers("", outcome, answer);
            Score score = new Score(scorer.compared, scorer.differences);
            if (best == null || score.differences().size() < best.differences().size()) {
                best = score;
            }
        }
        if (best == null) {
            throw new IllegalStateException("an expectation has at least one outcome");
        }
        return best;
    }

    private void compareMembers(String path, JsonNode expected, JsonNode actual) {
        expected.properties().forEach(member -> {
            JsonNode answered = actual.get(member.getKey());
            String memberPath = path + member.getKey();
            if (answered != null) {
                compare(memberPath, member.getValue(), answered);
            }
        });
    }

    private void compare(String path, JsonNode expected, JsonNode actual) {
        if (GROUPS.contains(path) && expected.isObject() && actual.isObject()) {
            compareMembers(path + ".", expected, actual);
            return;
        }
        compared++;
        boolean equal = path.endsWith(".error")
                ? ThrowableMatch.matches(expected, actual)
                : expected.equals(actual) || sameInstant(path, expected, actual);
        if (!equal) {
            differences.add(new Difference(path, expected.toString(), actual.toString()));
        }
    }

    private static boolean sameInstant(String path, JsonNode expected, JsonNode actual) {
        if (!path.equals("policy.pinExpiration") || !expected.isString() || !actual.isString()) {
            return false;
        }
        try {
            return Instant.parse(expected.asString()).equals(Instant.parse(actual.asString()));
        } catch (DateTimeException e) {
            return false;
        }
    }
}
