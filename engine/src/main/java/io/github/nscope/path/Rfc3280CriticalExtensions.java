package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.Extension;
import io.github.nscope.certificate.Oids;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every critical extension is one that level 23 processes. CRL distribution points and the extended key usage are
 * processed for the end entity alone. Where several are not, the platform prints them in the order of a hash table; here
 * they stand in that of the certificate.
 */
final class Rfc3280CriticalExtensions implements CertificateCheck {
    private static final Set<String> PROCESSED = Set.of(
            Oids.KEY_USAGE,
            Oids.CERTIFICATE_POLICIES,
            Oids.POLICY_MAPPINGS,
            Oids.INHIBIT_ANY_POLICY,
            Oids.POLICY_CONSTRAINTS,
            Oids.BASIC_CONSTRAINTS,
            Oids.SUBJECT_ALTERNATIVE_NAME,
            Oids.NAME_CONSTRAINTS,
            "2.5.29.28", // issuingDistributionPoint
            "2.5.29.27"); // deltaCRLIndicator

    private static final Set<String> OF_END_ENTITIES = Set.of(Oids.CRL_DISTRIBUTION_POINTS, Oids.EXTENDED_KEY_USAGE);
    private static final Set<String> OF_END_ENTITIES_WITHOUT_PURPOSES = Set.of(Oids.CRL_DISTRIBUTION_POINTS);

    @Override
    public PathCheck check() {
        return PathCheck.RFC3280_END_ENTITY;
    }

    @Override
    public Optional<CheckFailure> examine(PathCertificate path) {
        List<String> unprocessed = unprocessed(path.certificate(), path.isLast() ? also(path.certificate()) : Set.of());
        return unprocessed.isEmpty()
                ? Optional.empty()
                : Optional.of(Rfc3280Failure.extended(
                        PathReason.CRITICAL_EXTENSION,
                        "Certificate has unsupported critical extension: " + unprocessed));
    }

    /** The checker of purposes leaves an extension that it can't decode to whoever wants it. */
    private static Set<String> also(Certificate endEntity) {
        return Rfc3280Purpose.listed(endEntity).isPresent() ? OF_END_ENTITIES : OF_END_ENTITIES_WITHOUT_PURPOSES;
    }

    private static List<String> unprocessed(Certificate certificate, Set<String> also) {
        return certificate.extensions().stream()
                .filter(Extension::critical)
                .map(Extension::oid)
                .filter(oid -> !PROCESSED.contains(oid) && !also.contains(oid))
                .distinct()
                .toList();
    }
}
