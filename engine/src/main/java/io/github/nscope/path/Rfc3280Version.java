package io.github.nscope.path;

import java.util.Optional;

/** A version 1 certificate issues nothing on level 23. One of version 2 fails for want of basicConstraints. */
final class Rfc3280Version implements CertificateCheck {
    @Override
    public PathCheck check() {
        return PathCheck.RFC3280_ISSUER;
    }

    @Override
    public Optional<CheckFailure> examine(PathCertificate path) {
        return !path.isLast() && path.certificate().version() == 1
                ? Optional.of(
                        CheckFailure.rejected(PathReason.NOT_A_CA, "Version 1 certificates can't be used as CA ones."))
                : Optional.empty();
    }
}
