package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.PublicKeyKind;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;
import io.github.nscope.platform.PlatformThrowable;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses presented certificates with a weak key or signature hash ({@code ChainStrengthAnalyzer.checkCert}). Never
 * applied to anchors.
 */
final class StrengthCheck {
    private static final Set<String> BROKEN_HASHES =
            Set.of("1.2.840.113549.1.1.2", "1.2.840.113549.1.1.3", "1.2.840.113549.1.1.4");

    private static final Set<String> SHA1 = Set.of("1.2.840.113549.1.1.5", "1.2.840.10040.4.3", "1.2.840.10045.4.1");

    private final PlatformProfile profile;

    StrengthCheck(PlatformProfile profile) {
        this.profile = profile;
    }

    /** The exception that the analyzer throws for the certificate, not yet wrapped, and why. */
    record Weakness(PathReason reason, String message) {
        PlatformThrowable throwable() {
            return PlatformThrowable.of(PlatformClasses.CERTIFICATE_EXCEPTION, message);
        }
    }

    /** The key first, then the signature. */
    Optional<Weakness> weaknessOf(Certificate certificate) {
        Optional<Weakness> ofKey = weaknessOf(certificate.publicKey().kind());
        return ofKey.isPresent() ? ofKey : weaknessOf(certificate.signatureAlgorithm());
    }

    private Optional<Weakness> weaknessOf(PublicKeyKind kind) {
        if (kind instanceof PublicKeyKind.Rsa rsa) {
            return weakIf(rsa.modulusBits() < 1024, "RSA modulus is < 1024 bits");
        }
        if (kind instanceof PublicKeyKind.Ec) {
            // The analyzer refuses fields under 160 bits; the TLS library knows no curve with one.
            return Optional.empty();
        }
        if (kind instanceof PublicKeyKind.Dsa dsa) {
            return weakIf(dsa.pBits() < 1024 || dsa.qBits() < 160, "DSA key length is < (1024, 160) bits");
        }
        String className = ((PublicKeyKind.Other) kind).className(profile);
        return Optional.of(new Weakness(PathReason.UNKNOWN_KEY_CLASS, "Rejecting unknown key class " + className));
    }

    private static Optional<Weakness> weakIf(boolean weak, String message) {
        return weak ? Optional.of(new Weakness(PathReason.WEAK_KEY, message)) : Optional.empty();
    }

    private Optional<Weakness> weaknessOf(String signatureAlgorithm) {
        boolean refused = BROKEN_HASHES.contains(signatureAlgorithm)
                || (profile.has(Behavior.SHA1_SIGNATURES_REFUSED) && SHA1.contains(signatureAlgorithm));
        return refused
                ? Optional.of(new Weakness(
                        PathReason.INSECURE_HASH, "Signature uses an insecure hash function: " + signatureAlgorithm))
                : Optional.empty();
    }
}
