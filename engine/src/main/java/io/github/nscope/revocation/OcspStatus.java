package io.github.nscope.revocation;

import java.util.Optional;

/** The status of a whole response, in the order of the codes and by the names that the platform prints. */
public enum OcspStatus {
    /** There is an answer. */
    SUCCESSFUL,
    /** The responder did not understand. */
    MALFORMED_REQUEST,
    /** The responder broke. */
    INTERNAL_ERROR,
    /** Later. */
    TRY_LATER,
    /** A code without a meaning. */
    UNUSED,
    /** The question must be signed. */
    SIG_REQUIRED,
    /** The responder won't say. */
    UNAUTHORIZED;

    static Optional<OcspStatus> of(int code) {
        return code >= 0 && code < values().length ? Optional.of(values()[code]) : Optional.empty();
    }
}
