package io.github.nscope.conformance.buildtools;

/** The text uses a feature of the build tools that this model does not know; it can't say what they make of it. */
public final class NotModelledException extends RuntimeException {
    NotModelledException(int line, String what) {
        super("line " + line + ": " + what + " is not modelled");
    }
}
