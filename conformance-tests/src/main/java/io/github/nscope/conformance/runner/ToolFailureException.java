package io.github.nscope.conformance.runner;

/** The tool gave no answer to one question. */
public final class ToolFailureException extends Exception {
    private static final long serialVersionUID = 1;

    /** Says in one line what the tool did instead of answering. */
    public ToolFailureException(String message) {
        super(message);
    }
}
