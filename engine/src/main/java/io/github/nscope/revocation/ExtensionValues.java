package io.github.nscope.revocation;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.Extension;
import io.github.nscope.certificate.Oids;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Boolean;

/** The three extensions that the check of a response reads; a value that can't be decoded counts as absent. */
final class ExtensionValues {
    private ExtensionValues() {}

    /** Whether basicConstraints says that this is a CA's certificate. */
    static boolean isCa(Certificate certificate) {
        Optional<Extension> constraints = certificate.extension(Oids.BASIC_CONSTRAINTS);
        try {
            if (constraints.isEmpty()) {
                return false;
            }
            Asn1 parts = Asn1.sequence(constraints.get().value().toArray());
            return parts.hasMore() && parts.any() instanceof ASN1Boolean ca && ca.isTrue();
        } catch (MalformedOcspException e) {
            return false;
        }
    }

    static Optional<Bytes> subjectKeyIdentifier(Certificate certificate) {
        Optional<Extension> identifier = certificate.extension(Oids.SUBJECT_KEY_IDENTIFIER);
        try {
            return identifier.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            Asn1.octets(Asn1.value(identifier.get().value().toArray())));
        } catch (MalformedOcspException e) {
            return Optional.empty();
        }
    }

    static List<String> extendedKeyUsages(Certificate certificate) {
        Optional<Extension> usages = certificate.extension(Oids.EXTENDED_KEY_USAGE);
        List<String> oids = new ArrayList<>();
        try {
            if (usages.isPresent()) {
                Asn1 purposes = Asn1.sequence(usages.get().value().toArray());
                while (purposes.hasMore()) {
                    oids.add(purposes.oid());
                }
            }
            return oids;
        } catch (MalformedOcspException e) {
            return List.of();
        }
    }
}
