package io.github.nscope.revocation;

/** Bytes that are no OCSP response that the platform can read. The message is one line that says why. */
public final class MalformedOcspException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedOcspException(String message) {
        super(message);
    }

    MalformedOcspException(String message, Throwable cause) {
        super(message, cause);
    }
}
