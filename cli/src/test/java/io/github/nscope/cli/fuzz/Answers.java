package io.github.nscope.cli.fuzz;

/** Writes answers out: much is only made when it is asked for. */
final class Answers {
    private Answers() {}

    static void write(Object... answers) {
        for (Object answer : answers) {
            if (answer.toString() == null) {
                throw new AssertionError("no text for " + answer.getClass());
            }
        }
    }
}
