package io.github.nscope.revocation;

/** Why a certificate was revoked, in the order of the codes and by the names of {@code java.security.cert.CRLReason}. */
public enum RevocationReason {
    /** None given, or an unknown code. */
    UNSPECIFIED,
    /** The subject's key leaked. */
    KEY_COMPROMISE,
    /** The issuer's key leaked. */
    CA_COMPROMISE,
    /** The subject's name or affiliation changed. */
    AFFILIATION_CHANGED,
    /** Another certificate took its place. */
    SUPERSEDED,
    /** No longer needed. */
    CESSATION_OF_OPERATION,
    /** On hold. */
    CERTIFICATE_HOLD,
    /** A code without a meaning. */
    UNUSED,
    /** No longer on hold. */
    REMOVE_FROM_CRL,
    /** A privilege was withdrawn. */
    PRIVILEGE_WITHDRAWN,
    /** An attribute authority's key leaked. */
    AA_COMPROMISE;

    static RevocationReason of(int code) {
        return code >= 0 && code < values().length ? values()[code] : UNSPECIFIED;
    }
}
