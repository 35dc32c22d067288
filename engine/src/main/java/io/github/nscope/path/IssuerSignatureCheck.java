package io.github.nscope.path;

import io.github.nscope.certificate.PublicKeyInfo;
import io.github.nscope.certificate.PublicKeyKind;
import io.github.nscope.certificate.SignatureCheck;
import io.github.nscope.certificate.SignatureOutcome;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;
import io.github.nscope.platform.PlatformThrowable;
import java.util.Optional;

/**
 * The key above made the signature ({@code BasicChecker.verifySignature}). The words of the cause are the TLS library's
 * and vary with it; its class is what the library's Java layer throws ({@code OpenSSLX509Certificate.verify}).
 */
final class IssuerSignatureCheck implements CertificateCheck {
    private final PlatformProfile profile;
    private final SignatureCheck signatures;

    IssuerSignatureCheck(PlatformProfile profile, SignatureCheck signatures) {
        this.profile = profile;
        this.signatures = signatures;
    }

    @Override
    public PathCheck check() {
        return PathCheck.SIGNATURE;
    }

    @Override
    public Optional<CheckFailure> examine(PathCertificate path) {
        SignatureOutcome outcome =
                signatures.check(path.certificate(), path.issuer().publicKey());
        if (outcome == SignatureOutcome.VERIFIED) {
            return Optional.empty();
        }
        PublicKeyInfo key = path.issuer().publicKey();
        return Optional.of(
                CheckFailure.rejected(PathReason.SIGNATURE, "signature check failed", () -> cause(outcome, key)));
    }

    /** What {@code X509Certificate.verify} throws. */
    PlatformThrowable cause(SignatureOutcome outcome, PublicKeyInfo issuerKey) {
        PublicKeyKind key = issuerKey.kind();
        return switch (outcome) {
            case BAD_PADDING -> badPadding();
            case BAD_SIGNATURE -> badSignature(key);
            case KEY_TYPE_MISMATCH ->
                PlatformThrowable.of(PlatformClasses.INVALID_KEY, "key type does not match the signature algorithm");
            case UNSUPPORTED_ALGORITHM ->
                PlatformThrowable.of(PlatformClasses.NO_SUCH_ALGORITHM, "unsupported signature algorithm");
            default -> PlatformThrowable.of(PlatformClasses.CERTIFICATE_EXCEPTION, "signature algorithms disagree");
        };
    }

    private PlatformThrowable badPadding() {
        return profile.has(Behavior.RSA_PADDING_FAILURE_KEEPS_CAUSE)
                ? PlatformThrowable.causedBy(
                        PlatformClasses.SIGNATURE_EXCEPTION,
                        PlatformThrowable.of(PlatformClasses.BAD_PADDING, "bad PKCS#1 padding"))
                : PlatformThrowable.of(PlatformClasses.SIGNATURE_EXCEPTION, null);
    }

    private static PlatformThrowable badSignature(PublicKeyKind key) {
        if (key instanceof PublicKeyKind.Ec) {
            return PlatformThrowable.of(PlatformClasses.CERTIFICATE_EXCEPTION, "bad ECDSA signature");
        }
        return PlatformThrowable.of(
                PlatformClasses.SIGNATURE_EXCEPTION,
                key instanceof PublicKeyKind.Dsa ? "signature did not verify" : "bad RSA signature");
    }
}
