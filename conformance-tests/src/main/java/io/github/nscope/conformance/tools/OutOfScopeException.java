package io.github.nscope.conformance.tools;

/** A tool can't be asked this question; the message says why. */
final class OutOfScopeException extends Exception {
    private static final long serialVersionUID = 1;

    OutOfScopeException(String why) {
        super(why);
    }
}
