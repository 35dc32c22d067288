package io.github.nscope.path;

import io.github.nscope.certificate.BasicConstraints;
import io.github.nscope.certificate.Certificate;
import java.util.Optional;

/**
 * Issuing certificates are CA certificates, and no more of them follow each other than they allow ({@code
 * ConstraintsChecker.checkBasicConstraints}). The end entity may be a CA and does not count; the anchor's own limit is
 * never asked for.
 */
final class BasicConstraintsCheck implements CertificateCheck {
    private static final String FAILED = "basic constraints check failed: ";

    private int remaining;

    BasicConstraintsCheck(int pathLength) {
        this.remaining = pathLength;
    }

    @Override
    public PathCheck check() {
        return PathCheck.BASIC_CONSTRAINTS;
    }

    @Override
    public Optional<CheckFailure> examine(PathCertificate path) {
        if (path.isLast()) {
            return Optional.empty();
        }
        Certificate certificate = path.certificate();
        // Old formats pass next to the anchor where they are self-issued; the search never comes by such a path.
        Optional<BasicConstraints> authority =
                path.extensions().basicConstraints().filter(BasicConstraints::authority);
        if (certificate.version() < 3 || authority.isEmpty()) {
            return Optional.of(CheckFailure.rejected(PathReason.NOT_A_CA, FAILED + "this is not a CA certificate"));
        }
        if (!certificate.isSelfIssued()) {
            if (remaining <= 0) {
                return Optional.of(CheckFailure.rejected(
                        PathReason.PATH_LENGTH,
                        FAILED + "pathLenConstraint violated - this cert must be the last cert in the"
                                + " certification path"));
            }
            remaining--;
        }
        remaining = Math.min(remaining, authority.get().pathLength().orElse(Integer.MAX_VALUE));
        return Optional.empty();
    }
}
