package io.github.nscope.certificate;

import io.github.nscope.platform.PlatformProfile;

/** Checks certificate signatures, {@code X509Certificate.verify(PublicKey)}. Implementations are thread-safe. */
public interface SignatureCheck {
    /** Checks the signature of {@code subject} with the key of its supposed issuer. */
    SignatureOutcome check(Certificate subject, PublicKeyInfo issuerKey);

    /** Whether {@code issuerKey} made the signature of {@code subject}. */
    default boolean verifies(Certificate subject, PublicKeyInfo issuerKey) {
        return check(subject, issuerKey) == SignatureOutcome.VERIFIED;
    }

    /** The check that a device makes, without any memory of earlier ones. */
    static SignatureCheck of(PlatformProfile profile) {
        return of(profile, SignatureArithmetic.PORTABLE);
    }

    /** The check that a device makes, calculated by another arithmetic; the outcome is the same. */
    static SignatureCheck of(PlatformProfile profile, SignatureArithmetic arithmetic) {
        return new PlatformSignatureCheck(profile, arithmetic);
    }
}
