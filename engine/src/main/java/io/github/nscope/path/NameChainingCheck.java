package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import java.util.Optional;

/** The issuer is the subject above, and not the empty name ({@code BasicChecker.verifyNameChaining}). */
final class NameChainingCheck implements CertificateCheck {
    @Override
    public PathCheck check() {
        return PathCheck.NAME_CHAINING;
    }

    @Override
    public Optional<CheckFailure> examine(PathCertificate path) {
        Certificate certificate = path.certificate();
        if (certificate.issuer().isEmpty()) {
            return Optional.of(CheckFailure.rejected(
                    PathReason.EMPTY_ISSUER,
                    "subject/issuer name chaining check failed: empty/null issuer DN in certificate is invalid"));
        }
        return certificate.issuer().equals(path.issuer().subject())
                ? Optional.empty()
                : Optional.of(
                        CheckFailure.rejected(PathReason.NAME_CHAINING, "subject/issuer name chaining check failed"));
    }
}
