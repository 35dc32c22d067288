package io.github.nscope.path;

import io.github.nscope.certificate.Extension;
import io.github.nscope.certificate.Oids;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every critical extension is one that some check processes ({@code PKIXMasterCertPathValidator}). */
final class CriticalExtensionsCheck implements CertificateCheck {
    private static final Set<String> PROCESSED = Set.of(
            Oids.KEY_USAGE,
            Oids.EXTENDED_KEY_USAGE,
            Oids.SUBJECT_ALTERNATIVE_NAME,
            Oids.BASIC_CONSTRAINTS,
            Oids.NAME_CONSTRAINTS,
            Oids.CERTIFICATE_POLICIES,
            Oids.POLICY_MAPPINGS,
            Oids.POLICY_CONSTRAINTS,
            Oids.INHIBIT_ANY_POLICY);

    @Override
    public PathCheck check() {
        return PathCheck.CRITICAL_EXTENSIONS;
    }

    @Override
    public Optional<CheckFailure> examine(PathCertificate path) {
        List<Extension> extensions = path.certificate().extensions();
        for (int i = 0; i < extensions.size(); i++) {
            Extension extension = extensions.get(i);
            if (extension.critical() && !PROCESSED.contains(extension.oid())) {
                return Optional.of(
                        CheckFailure.rejected(PathReason.CRITICAL_EXTENSION, "unrecognized critical extension(s)"));
            }
        }
        return Optional.empty();
    }
}
