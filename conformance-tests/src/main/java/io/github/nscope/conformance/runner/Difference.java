package io.github.nscope.conformance.runner;

/**
 * One member of an answer that is not as expected.
 *
 * @param member its path: {@code trust.decision}
 * @param expected what devices answer, as JSON
 * @param actual what the tool answered, as JSON
 */
public record Difference(String member, String expected, String actual) {
    @Override
    public String toString() {
        return member + ": expected " + expected + ", was " + actual;
    }
}
