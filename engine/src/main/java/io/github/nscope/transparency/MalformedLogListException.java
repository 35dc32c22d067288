package io.github.nscope.transparency;

/** A log list that the platform calls malformed. The message is one line that says where it breaks. */
final class MalformedLogListException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String why;

    MalformedLogListException(String why) {
        super(why);
        this.why = why;
    }

    /** The message. */
    String why() {
        return why;
    }
}
