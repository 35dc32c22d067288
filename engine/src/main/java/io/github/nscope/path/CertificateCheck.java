package io.github.nscope.path;

import java.util.Optional;

/**
 * One check that path validation makes on every certificate of a path, {@code PKIXCertPathChecker}. Made anew for each
 * path: some remember what the certificates above said.
 */
interface CertificateCheck {
    /** Which check this is. */
    PathCheck check();

    /** Looks at the next certificate; the one next to the anchor comes first, the end entity last. */
    Optional<CheckFailure> examine(PathCertificate certificate);
}
