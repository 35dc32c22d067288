package io.github.nscope.cli.explain;

import java.util.List;

/**
 * What is known about one thing.
 *
 * @param id what it is called
 * @param line the line in which it was found, or empty
 * @param means what it means
 * @param facts further facts, each with a label
 * @param steps what to do
 * @param rules the rules of the specification
 */
public record Page(String id, String line, String means, List<Fact> facts, List<String> steps, List<Rule> rules) {
    /** Copies the lists. */
    public Page {
        facts = List.copyOf(facts);
        steps = List.copyOf(steps);
        rules = List.copyOf(rules);
    }

    /** A fact with its label. */
    public record Fact(String label, String text) {}
}
