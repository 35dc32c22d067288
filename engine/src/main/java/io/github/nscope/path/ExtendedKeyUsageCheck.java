package io.github.nscope.path;

import io.github.nscope.certificate.Extension;
import io.github.nscope.certificate.Oids;
import java.util.List;
import java.util.Optional;

/**
 * The end entity may stand at its end of a TLS connection ({@code ExtendedKeyUsagePKIXCertPathChecker}). Intermediates
 * are not asked.
 */
final class ExtendedKeyUsageCheck implements CertificateCheck {
    private static final String ANY_PURPOSE = "2.5.29.37.0";

    private final TlsPeer peer;

    ExtendedKeyUsageCheck(TlsPeer peer) {
        this.peer = peer;
    }

    @Override
    public PathCheck check() {
        return PathCheck.EXTENDED_KEY_USAGE;
    }

    @Override
    public Optional<CheckFailure> examine(PathCertificate path) {
        Optional<List<String>> purposes = path.extensions()
                .extendedKeyUsage()
                .or(() -> path.certificate().extension(Oids.EXTENDED_KEY_USAGE).flatMap(Extension::purposes));
        if (!path.isLast() || purposes.isEmpty()) {
            return Optional.empty();
        }
        return acceptsAny(purposes.get())
                ? Optional.empty()
                : Optional.of(CheckFailure.rejected(
                        PathReason.EXTENDED_KEY_USAGE,
                        "End-entity certificate does not have a valid extendedKeyUsage."));
    }

    private boolean acceptsAny(List<String> purposes) {
        for (int i = 0; i < purposes.size(); i++) {
            String purpose = purposes.get(i);
            if (purpose.equals(ANY_PURPOSE) || peer.accepts(purpose)) {
                return true;
            }
        }
        return false;
    }
}
