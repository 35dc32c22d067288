package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;
import java.util.Optional;

/** Refuses the certificates of a built-in list ({@code UntrustedChecker}). */
final class UntrustedCertificatesCheck implements CertificateCheck {
    private final boolean applies;

    UntrustedCertificatesCheck(PlatformProfile profile) {
        this.applies = profile.has(Behavior.UNTRUSTED_CERTIFICATE_LIST);
    }

    @Override
    public PathCheck check() {
        return PathCheck.UNTRUSTED_CERTIFICATES;
    }

    @Override
    public Optional<CheckFailure> examine(PathCertificate path) {
        Certificate certificate = path.certificate();
        if (!applies
                || !UntrustedCertificates.SHA256.contains(certificate.sha256().toHex())) {
            return Optional.empty();
        }
        return Optional.of(CheckFailure.rejected(
                PathReason.UNTRUSTED_CERTIFICATE, "Untrusted certificate: " + certificate.subject()));
    }
}
