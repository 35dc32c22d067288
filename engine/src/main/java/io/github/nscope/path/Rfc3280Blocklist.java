package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.PublicKeyInfo;
import java.util.Optional;

/**
 * Level 23's blocklist, inside the path validator: the end entity's serial number, and the key that issued each
 * certificate. The end entity's own key is never looked up.
 */
final class Rfc3280Blocklist implements CertificateCheck {
    private final Blocklist blocklist;

    Rfc3280Blocklist(Blocklist blocklist) {
        this.blocklist = blocklist;
    }

    @Override
    public PathCheck check() {
        return PathCheck.RFC3280_BLOCKLIST;
    }

    /** Asked before everything else. */
    Optional<CheckFailure> blockedSerialNumber(Certificate endEntity) {
        return blocklist.holdsSerialNumberOf(endEntity)
                ? Optional.of(Rfc3280Failure.annotated(
                        PathReason.BLOCKED_SERIAL_NUMBER,
                        "Certificate revocation of serial 0x"
                                + endEntity.serialNumber().toString(16)))
                : Optional.empty();
    }

    @Override
    public Optional<CheckFailure> examine(PathCertificate path) {
        return blocklist.holdsKeyOf(path.issuer())
                ? Optional.of(Rfc3280Failure.annotated(
                        PathReason.BLOCKED_KEY,
                        "Certificate revocation of public key "
                                + name(path.issuer().publicKey())))
                : Optional.empty();
    }

    /** The platform prints the key here, in words of the library that made it. */
    private static String name(PublicKeyInfo key) {
        return "with SHA-1 " + key.sha1().toHex();
    }
}
