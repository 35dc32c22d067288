package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;
import java.util.Optional;
import java.util.Set;

/** Refuses the certificates of a built-in list ({@code UntrustedChecker}). */
final class UntrustedCertificatesCheck implements CertificateCheck {
    private final Set<String> sha256;

    /** Refuses certificates by the SHA-256 of their encoding, on levels that have a list. */
    UntrustedCertificatesCheck(PlatformProfile profile, Set<String> sha256) {
        this.sha256 = profile.has(Behavior.UNTRUSTED_CERTIFICATE_LIST) ? sha256 : Set.of();
    }

    @Override
    public PathCheck check() {
        return PathCheck.UNTRUSTED_CERTIFICATES;
    }

    @Override
    public Optional<CheckFailure> examine(PathCertificate path) {
        Certificate certificate = path.certificate();
        if (sha256.isEmpty() || !sha256.contains(certificate.sha256().toHex())) {
            return Optional.empty();
        }
        return Optional.of(CheckFailure.rejected(
                PathReason.UNTRUSTED_CERTIFICATE, "Untrusted certificate: " + certificate.subject()));
    }
}
