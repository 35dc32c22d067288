package io.github.nscope.path;

import java.util.Optional;

/** The validation time lies in the validity period ({@code BasicChecker.verifyTimestamp}). */
final class ValidityCheck implements CertificateCheck {
    private final Validity validity;

    ValidityCheck(Validity validity) {
        this.validity = validity;
    }

    @Override
    public PathCheck check() {
        return PathCheck.VALIDITY;
    }

    @Override
    public Optional<CheckFailure> examine(PathCertificate path) {
        Optional<PathReason> violation = validity.violationBy(path.certificate());
        return violation.isEmpty() ? Optional.empty() : Optional.of(failure(path, violation.get()));
    }

    private CheckFailure failure(PathCertificate path, PathReason reason) {
        return CheckFailure.rejected(
                reason, "timestamp check failed", () -> validity.throwable(path.certificate(), reason));
    }
}
