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
    /** What the checker says. */
    static final String MESSAGE = "End-entity certificate does not have a valid extendedKeyUsage.";

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
        return !path.isLast()
                        || accept(path.extensions()
                                .extendedKeyUsage()
                                .or(() -> path.certificate()
                                        .extension(Oids.EXTENDED_KEY_USAGE)
                                        .flatMap(Extension::purposes)))
                ? Optional.empty()
                : Optional.of(CheckFailure.rejected(PathReason.EXTENDED_KEY_USAGE, MESSAGE));
    }

    /** Whether an end entity with these purposes will do; with none at all it does. */
    boolean accept(Optional<List<String>> purposes) {
        return purposes.isEmpty() || acceptsAny(purposes.get());
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
