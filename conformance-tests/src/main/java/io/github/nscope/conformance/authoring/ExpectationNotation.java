package io.github.nscope.conformance.authoring;

import io.github.nscope.conformance.suite.Expectation;
import io.github.nscope.conformance.suite.LevelSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code expect}: outcomes by ranges of levels. Ranges may overlap where they speak of different members; a list of
 * outcomes means any of them. Neighbouring levels with equal outcomes become one expectation.
 */
final class ExpectationNotation {
    private final OutcomeNotation outcomes;

    ExpectationNotation(OutcomeNotation outcomes) {
        this.outcomes = outcomes;
    }

    List<Expectation> read(JsonNode expect) {
        if (!expect.isObject() || expect.isEmpty()) {
            throw new IllegalArgumentException("\"expect\" needs outcomes by ranges of levels");
        }
        SortedMap<Integer, JsonNode> written = new TreeMap<>();
        for (Map.Entry<String, JsonNode> range : expect.properties()) {
            for (int level : LevelSpan.parse(range.getKey())) {
                written.merge(level, range.getValue(), ExpectationNotation::merged);
            }
        }
        List<Expectation> expectations = new ArrayList<>();
        written.forEach((level, outcome) -> append(expectations, new Expectation(level, level, anyOf(outcome, level))));
        return expectations;
    }

    private List<JsonNode> anyOf(JsonNode written, int level) {
        List<JsonNode> acceptable = new ArrayList<>();
        if (written instanceof ArrayNode several) {
            several.forEach(one -> acceptable.add(outcomes.read(one, level)));
        } else {
            acceptable.add(outcomes.read(written, level));
        }
        return acceptable;
    }

    private static void append(List<Expectation> expectations, Expectation next) {
        Expectation last = expectations.isEmpty() ? null : expectations.get(expectations.size() - 1);
        if (last != null && last.to() == next.from() - 1 && last.outcomes().equals(next.outcomes())) {
            expectations.set(expectations.size() - 1, new Expectation(last.from(), next.to(), last.outcomes()));
        } else {
            expectations.add(next);
        }
    }

    private static JsonNode merged(JsonNode one, JsonNode other) {
        ObjectNode both = JsonNodeFactory.instance.objectNode();
        for (JsonNode part : List.of(one, other)) {
            if (!(part instanceof ObjectNode fields)) {
                throw new IllegalArgumentException("overlapping ranges need outcomes written as objects: " + part);
            }
            fields.properties().forEach(field -> {
                if (both.has(field.getKey())) {
                    throw new IllegalArgumentException("two ranges of one level both say " + field.getKey());
                }
                both.set(field.getKey(), field.getValue());
            });
        }
        return both;
    }
}
