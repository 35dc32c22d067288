package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.DecodedExtensions;
import io.github.nscope.certificate.JavaReparse;

/**
 * A certificate at its place in a path that is being validated.
 *
 * @param certificate the certificate
 * @param issuer the certificate above, the anchor for the topmost one
 * @param number counted from the anchor, 1 for the certificate next to it
 * @param pathLength how many certificates the path has, the anchor not counted
 */
record PathCertificate(Certificate certificate, Certificate issuer, int number, int pathLength) {
    /** The extensions, for checks that come after the one which refuses certificates that can't be parsed again. */
    DecodedExtensions extensions() {
        if (certificate.javaReparse() instanceof JavaReparse.Accepted accepted) {
            return accepted.extensions();
        }
        throw new IllegalStateException("AlgorithmCheck lets no certificate pass that is refused");
    }

    /** Whether this is the end entity. */
    boolean isLast() {
        return number == pathLength;
    }

    /** The index in the path, 0 for the end entity. */
    int position() {
        return pathLength - number;
    }
}
