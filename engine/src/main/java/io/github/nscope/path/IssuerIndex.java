package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.DistinguishedName;
import io.github.nscope.certificate.SignatureCheck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Certificates by subject, compared canonically ({@code TrustedCertificateIndex}). A trust manager puts every anchor
 * here that its store has found for an issuer, and asks the store again only where this has no match.
 */
final class IssuerIndex {
    private final Map<DistinguishedName, List<Certificate>> bySubject = new LinkedHashMap<>();

    /** Adds a certificate unless it is here. */
    void add(Certificate certificate) {
        List<Certificate> named = bySubject.computeIfAbsent(certificate.subject(), name -> new ArrayList<>(1));
        if (!named.contains(certificate)) {
            named.add(certificate);
        }
    }

    /** Every certificate here. */
    List<Certificate> all() {
        return bySubject.values().stream().flatMap(List::stream).toList();
    }

    /** Every certificate here that issued the one given, by name and verified signature, in the order of adding. */
    List<Certificate> issuersOf(Certificate issued, SignatureCheck signatures) {
        List<Certificate> named = bySubject.isEmpty() ? null : bySubject.get(issued.issuer());
        if (named == null) {
            return List.of();
        }
        return named.stream()
                .filter(issuer -> signatures.verifies(issued, issuer.publicKey()))
                .toList();
    }
}
