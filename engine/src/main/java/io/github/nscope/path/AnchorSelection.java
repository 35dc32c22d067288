package io.github.nscope.path;

import io.github.nscope.certificate.AuthorityKeyIdentifier;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.Extension;
import io.github.nscope.certificate.JavaReparse;
import io.github.nscope.certificate.Oids;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether an anchor may stand above the topmost path certificate ({@code AdaptableX509CertSelector.match}, as {@code
 * PKIXCertPathValidator} sets it up). Beyond name and signature, the platform compares what the certificate says of its
 * issuer with what the anchor says of itself.
 */
final class AnchorSelection {
    private final PlatformProfile profile;

    AnchorSelection(PlatformProfile profile) {
        this.profile = profile;
    }

    /** Why the anchor does not fit, empty where it does. The names are known to fit. */
    Optional<PathReason> mismatch(Certificate topmost, Certificate anchor) {
        boolean oldFormat = anchor.version() < 3;
        if (oldFormat && profile.has(Behavior.V1_ANCHOR_MUST_COVER_VALIDITY) && !covers(anchor, topmost)) {
            return Optional.of(PathReason.ANCHOR_VALIDITY);
        }
        Optional<AuthorityKeyIdentifier> authority = authorityKeyIdentifier(topmost);
        if (oldFormat || authority.isEmpty()) {
            return Optional.empty();
        }
        if (authority
                .get()
                .serialNumber()
                .filter(number -> !number.equals(anchor.serialNumber()))
                .isPresent()) {
            return Optional.of(PathReason.ANCHOR_SERIAL_NUMBER);
        }
        Optional<Extension> own = anchor.extension(Oids.SUBJECT_KEY_IDENTIFIER);
        Optional<Bytes> wanted = authority.get().keyIdentifier();
        return own.isPresent() && wanted.isPresent() && !own.get().holdsOctets(wanted.get())
                ? Optional.of(PathReason.ANCHOR_KEY_IDENTIFIER)
                : Optional.empty();
    }

    private static boolean covers(Certificate anchor, Certificate issued) {
        return isValidAt(anchor, issued.notBefore()) && isValidAt(anchor, issued.notAfter());
    }

    private static boolean isValidAt(Certificate certificate, Instant instant) {
        return !instant.isBefore(certificate.notBefore()) && !instant.isAfter(certificate.notAfter());
    }

    /** A certificate that the Java parser refuses restricts nothing here; it fails soon after. */
    private static Optional<AuthorityKeyIdentifier> authorityKeyIdentifier(Certificate certificate) {
        return certificate.javaReparse() instanceof JavaReparse.Accepted accepted
                ? accepted.extensions().authorityKeyIdentifier()
                : Optional.empty();
    }
}
