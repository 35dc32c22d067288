package io.github.nscope.conformance.protocol;

/** A tool under test. Not thread-safe unless an implementation says so. */
@FunctionalInterface
public interface Adapter extends AutoCloseable {
    /** Judges one case. Never throws for what is in a request. */
    Response answer(Request request);

    /** Ends the tool; there is nothing to end by default. */
    @Override
    default void close() {}
}
