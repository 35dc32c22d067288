package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.platform.PlatformDate;
import io.github.nscope.platform.PlatformThrowable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** The validity period of a certificate ({@code X509Certificate.checkValidity}); both ends belong to it. */
final class Validity {
    private final Instant validationTime;
    private final ZoneId zone;

    Validity(Instant validationTime, ZoneId zone) {
        this.validationTime = validationTime;
        this.zone = zone;
    }

    /** Why a certificate is not valid: {@link PathReason#NOT_YET_VALID}, which is tested first, or EXPIRED. */
    Optional<PathReason> violationBy(Certificate certificate) {
        if (validationTime.isBefore(certificate.notBefore())) {
            return Optional.of(PathReason.NOT_YET_VALID);
        }
        return validationTime.isAfter(certificate.notAfter()) ? Optional.of(PathReason.EXPIRED) : Optional.empty();
    }

    /** What {@code checkValidity} throws for a certificate that is not valid. */
    PlatformThrowable throwable(Certificate certificate, PathReason violation) {
        String comparison = " (compared to " + PlatformDate.print(validationTime, zone) + ")";
        return violation == PathReason.EXPIRED
                ? PlatformThrowable.of(
                        PlatformClasses.CERTIFICATE_EXPIRED,
                        "Certificate expired at " + PlatformDate.print(certificate.notAfter(), zone) + comparison)
                : PlatformThrowable.of(
                        PlatformClasses.CERTIFICATE_NOT_YET_VALID,
                        "Certificate not valid until " + PlatformDate.print(certificate.notBefore(), zone)
                                + comparison);
    }
}
