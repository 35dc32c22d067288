package io.github.nscope.path;

import io.github.nscope.certificate.AlgorithmNames;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.JavaReparse;
import io.github.nscope.certificate.PublicKeyKind;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;
import java.util.Optional;

/**
 * The certificate can be parsed again, and its signature is made with an algorithm and an issuer's key that {@code
 * jdk.certpath.disabledAlgorithms} allows ({@code AlgorithmChecker}): on Android {@code MD2, MD4, RSA keySize < 1024,
 * DSA keySize < 1024, EC keySize < 160}. Of all that only a short key of the anchor can be met here, since {@link
 * StrengthCheck} has looked at the rest.
 */
final class AlgorithmCheck implements CertificateCheck {
    private static final int SHORTEST_KEY = 1024;

    private final PlatformProfile profile;

    AlgorithmCheck(PlatformProfile profile) {
        this.profile = profile;
    }

    @Override
    public PathCheck check() {
        return PathCheck.ALGORITHM;
    }

    @Override
    public Optional<CheckFailure> examine(PathCertificate path) {
        Certificate certificate = path.certificate();
        // Levels that have this test make it before they parse the certificate again.
        if (profile.has(Behavior.EMPTY_KEY_USAGE_REFUSED)
                && certificate
                        .keyUsage()
                        .filter(usage -> !usage.assertsAnUsage())
                        .isPresent()) {
            return Optional.of(CheckFailure.rejected(PathReason.EMPTY_KEY_USAGE, "incorrect KeyUsage extension bits"));
        }
        if (certificate.javaReparse() instanceof JavaReparse.Refused refused) {
            return Optional.of(CheckFailure.causedBy(PathReason.REFUSED_BY_JAVA_PARSER, refused.thrown()));
        }
        return isTooShort(path.issuer().publicKey().kind())
                ? Optional.of(CheckFailure.rejected(PathReason.ALGORITHM_DISABLED, message(certificate)))
                : Optional.empty();
    }

    private static boolean isTooShort(PublicKeyKind key) {
        if (key instanceof PublicKeyKind.Rsa rsa) {
            return rsa.modulusBits() < SHORTEST_KEY;
        }
        return key instanceof PublicKeyKind.Dsa dsa && dsa.pBits() < SHORTEST_KEY;
    }

    private String message(Certificate certificate) {
        String algorithm = AlgorithmNames.of(certificate.signatureAlgorithm());
        return profile.has(Behavior.ALGORITHM_MESSAGE_SAYS_SIGNATURE)
                ? "Algorithm constraints check failed on signature algorithm: " + algorithm
                : "Algorithm constraints check failed: " + algorithm;
    }
}
