package io.github.nscope.revocation;

/** Bytes that are no OCSP response that the platform can read. The message is one line that says why. */
public final class MalformedOcspException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String why;

    MalformedOcspException(String why) {
        super(why);
        this.why = why;
    }

    MalformedOcspException(String why, Throwable cause) {
        super(why, cause);
        this.why = why;
    }

    /** The message. */
    public String why() {
        return why;
    }
}
