package io.github.nscope.certificate;

import io.github.nscope.platform.PlatformThrowable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the platform's Java parser makes of a certificate that the TLS library has read: inside path validation every
 * certificate is parsed again ({@code X509CertImpl.toImpl}), more strictly.
 */
public sealed interface JavaReparse {
    /** The parser reads the certificate; its extensions stand decoded. */
    record Accepted(DecodedExtensions extensions) implements JavaReparse {}

    /** The parser throws. */
    record Refused(PlatformThrowable thrown) implements JavaReparse {}

    /** Parses a certificate again. */
    static JavaReparse of(Certificate certificate) {
        CertificateReader.Fields fields = certificate.fields();
        if (fields.issuer().isEmpty()) {
            return refused("Empty issuer DN not allowed in X509Certificates");
        }
        if (fields.version() == 1 && fields.subject().isEmpty()) {
            return refused("Empty subject DN not allowed in v1 certificate");
        }
        if (fields.version() != 3 && fields.hasExtensionsBlock()) {
            return refused(
                    fields.version() == 1
                            ? "no more data allowed for version 1 certificate"
                            : "Extensions not allowed in v2 certificate");
        }
        JavaReparse extensions = extensions(fields);
        if (extensions instanceof Accepted && !algorithmsAgree(certificate)) {
            return new Refused(
                    PlatformThrowable.of("java.security.cert.CertificateException", "Signature algorithm mismatch"));
        }
        return extensions;
    }

    private static JavaReparse extensions(CertificateReader.Fields fields) {
        DecodedExtensions decoded = new DecodedExtensions();
        Set<String> seen = new HashSet<>();
        for (Extension extension : fields.extensions()) {
            try {
                decoded.decode(extension);
                if (!seen.add(extension.oid())) {
                    return refused(PlatformThrowable.of("java.io.IOException", "Duplicate extensions not allowed"));
                }
            } catch (MalformedCertificateException e) {
                if (extension.critical()) {
                    return refused(e.asIoException());
                }
            }
        }
        return fields.hasExtensionsBlock() && fields.subject().isEmpty()
                ? withoutSubject(fields.extensions(), decoded)
                : new Accepted(decoded);
    }

    /** {@code X509CertInfo.verifyCert}: without a subject, a critical subjectAltName has to name the owner. */
    private static JavaReparse withoutSubject(List<Extension> extensions, DecodedExtensions decoded) {
        String incomplete = "X.509 Certificate is incomplete: ";
        if (decoded.subjectAlternativeNames().isEmpty()) {
            return refused(incomplete + "subject field is empty, and SubjectAlternativeName extension is absent");
        }
        boolean critical = extensions.stream()
                .anyMatch(extension -> extension.oid().equals(Oids.SUBJECT_ALTERNATIVE_NAME) && extension.critical());
        return critical
                ? new Accepted(decoded)
                : refused(incomplete
                        + "SubjectAlternativeName extension MUST be marked critical when subject field is empty");
    }

    /** {@code AlgorithmId.equals}: NULL parameters are as good as none. */
    private static boolean algorithmsAgree(Certificate certificate) {
        AlgorithmIdentifier outer = certificate.outerAlgorithm();
        AlgorithmIdentifier inner = certificate.fields().signature();
        boolean plain = outer.hasNoneOrNullParameters() && inner.hasNoneOrNullParameters();
        return outer.encoded().equals(inner.encoded()) || (plain && outer.oid().equals(inner.oid()));
    }

    private static Refused refused(String message) {
        return new Refused(PlatformThrowable.of("java.security.cert.CertificateParsingException", message));
    }

    private static Refused refused(PlatformThrowable cause) {
        return new Refused(PlatformThrowable.causedBy("java.security.cert.CertificateParsingException", cause));
    }
}
