package io.github.nscope.cli.whatif;

/** A question that any situation can be asked, and that has few answers. */
@FunctionalInterface
public interface Query {
    /** The answer. */
    Verdict ask(Situation situation);
}
