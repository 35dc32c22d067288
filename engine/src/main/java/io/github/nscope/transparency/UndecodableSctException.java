package io.github.nscope.transparency;

/** Bytes that the platform does not take for a timestamp or a list of them. The message is one line that says why. */
final class UndecodableSctException extends Exception {
    private static final long serialVersionUID = 1L;

    UndecodableSctException(String message) {
        super(message);
    }
}
