package io.github.nscope.cli.fuzz;

import io.github.nscope.cli.input.BadInput;

/** A refusal is one line that names the input and the fix. */
final class Refusals {
    private Refusals() {}

    static void check(BadInput refused) {
        String line = refused.line();
        if (line.contains("\n") || !line.contains("; ")) {
            throw new AssertionError("not one line with a fix: " + line);
        }
    }
}
