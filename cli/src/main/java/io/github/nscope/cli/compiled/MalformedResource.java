package io.github.nscope.cli.compiled;

/** A compiled file that is damaged or made to harm. Its message says what is wrong, without the file's name. */
public final class MalformedResource extends Exception {
    private static final long serialVersionUID = 1L;

    /** Says what is wrong. */
    public MalformedResource(String problem) {
        super(problem);
    }

    /** What is wrong. */
    public String problem() {
        return String.valueOf(getMessage());
    }
}
