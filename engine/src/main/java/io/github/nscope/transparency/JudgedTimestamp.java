package io.github.nscope.transparency;

/** A timestamp and what came of verifying it, {@code ct.VerifiedSCT}. */
public sealed interface JudgedTimestamp {
    /** The timestamp. */
    SignedCertificateTimestamp timestamp();

    /** The log signed it. */
    record Valid(SignedCertificateTimestamp timestamp, TransparencyLog log) implements JudgedTimestamp {}

    /** The list has no log with this id. */
    record UnknownLog(SignedCertificateTimestamp timestamp) implements JudgedTimestamp {}

    /** The log did not sign it for this certificate. */
    record BadSignature(SignedCertificateTimestamp timestamp, TransparencyLog log) implements JudgedTimestamp {}

    /** It can't be verified: {@code why} is one line. */
    record Unverifiable(SignedCertificateTimestamp timestamp, String why) implements JudgedTimestamp {}
}
