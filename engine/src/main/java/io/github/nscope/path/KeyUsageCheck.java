package io.github.nscope.path;

import io.github.nscope.certificate.KeyUsage;
import java.util.Optional;

/** An issuing certificate that says what its key is for says that it signs certificates ({@code KeyChecker}). */
final class KeyUsageCheck implements CertificateCheck {
    @Override
    public PathCheck check() {
        return PathCheck.KEY_USAGE;
    }

    @Override
    public Optional<CheckFailure> examine(PathCertificate path) {
        Optional<KeyUsage> keyUsage = path.extensions().keyUsage();
        boolean refused =
                !path.isLast() && keyUsage.isPresent() && !keyUsage.get().asserts(KeyUsage.KEY_CERT_SIGN);
        return refused
                ? Optional.of(CheckFailure.rejected(
                        PathReason.NO_CERTIFICATE_SIGNING, "CA key usage check failed: keyCertSign bit is not set"))
                : Optional.empty();
    }
}
