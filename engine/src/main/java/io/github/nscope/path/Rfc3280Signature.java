package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.PublicKeyInfo;
import io.github.nscope.certificate.SignatureCheck;
import io.github.nscope.certificate.SignatureOutcome;
import io.github.nscope.platform.PlatformProfile;
import io.github.nscope.platform.PlatformThrowable;
import java.util.Optional;

/** Signature, then validity, as level 23 asks for them ({@code RFC3280CertPathUtilities.processCertA}). */
final class Rfc3280Signature implements CertificateCheck {
    private static final String NOT_ITS_KEY = "TrustAnchor found but certificate validation failed.";

    private final SignatureCheck signatures;
    private final IssuerSignatureCheck causes;
    private final Validity validity;

    Rfc3280Signature(PlatformProfile profile, SignatureCheck signatures, Validity validity) {
        this.signatures = signatures;
        this.causes = new IssuerSignatureCheck(profile, signatures);
        this.validity = validity;
    }

    @Override
    public PathCheck check() {
        return PathCheck.RFC3280_CERTIFICATE;
    }

    /** The anchor may have been found by the subject and key of another presented certificate. */
    Optional<CheckFailure> byAnchor(Certificate topmost, Certificate anchor) {
        SignatureOutcome outcome = signatures.check(topmost, anchor.publicKey());
        return outcome == SignatureOutcome.VERIFIED
                ? Optional.empty()
                : Optional.of(CheckFailure.rejected(
                        PathReason.SIGNATURE,
                        NOT_ITS_KEY,
                        () -> new PlatformThrowable(
                                PlatformClasses.ANNOTATED_EXCEPTION,
                                NOT_ITS_KEY,
                                causes.cause(outcome, anchor.publicKey()))));
    }

    @Override
    public Optional<CheckFailure> examine(PathCertificate path) {
        Certificate certificate = path.certificate();
        PublicKeyInfo key = path.issuer().publicKey();
        SignatureOutcome outcome = signatures.check(certificate, key);
        if (outcome != SignatureOutcome.VERIFIED) {
            return Optional.of(Rfc3280Failure.extended(
                    PathReason.SIGNATURE,
                    "Could not validate certificate signature.",
                    () -> causes.cause(outcome, key)));
        }
        Optional<PathReason> violation = validity.violationBy(certificate);
        return violation.isEmpty() ? Optional.empty() : Optional.of(invalid(certificate, violation.get()));
    }

    private CheckFailure invalid(Certificate certificate, PathReason violation) {
        return new CheckFailure.Rejected(violation, () -> {
            PlatformThrowable cause = validity.throwable(certificate, violation);
            return new PlatformThrowable(
                    PlatformClasses.EXTENDED_PATH_VALIDATOR_EXCEPTION,
                    "Could not validate certificate: " + cause.message(),
                    cause);
        });
    }
}
