package io.github.nscope.revocation;

import java.time.Instant;

/** What a response says about a certificate. */
public sealed interface CertificateStatus {
    /** Not revoked. */
    record Good() implements CertificateStatus {}

    /** Revoked at a moment, which may lie in the future. */
    record Revoked(Instant at, RevocationReason reason) implements CertificateStatus {}

    /** The responder does not know the certificate. */
    record Unknown() implements CertificateStatus {}
}
