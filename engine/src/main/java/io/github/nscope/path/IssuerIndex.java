package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.DistinguishedName;
import io.github.nscope.certificate.SignatureCheck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Certificates by subject, compared canonically ({@code TrustedCertificateIndex}). A trust manager puts every anchor
 * here that its store has found for an issuer, and asks the store again only where this has no match.
 */
final class IssuerIndex {
    /** Most searches of a fresh process meet one anchor: a few are searched faster than hashed. */
    private static final int FEW = 4;

    private final List<Certificate> few = new ArrayList<>(1);
    private @Nullable Map<DistinguishedName, List<Certificate>> bySubject;

    /** Adds a certificate unless it is here. */
    void add(Certificate certificate) {
        if (bySubject != null) {
            add(certificate, bySubject);
        } else if (few.size() < FEW) {
            if (!few.contains(certificate)) {
                few.add(certificate);
            }
        } else {
            bySubject = grouped();
            add(certificate, bySubject);
        }
    }

    private static void add(Certificate certificate, Map<DistinguishedName, List<Certificate>> groups) {
        List<Certificate> named = groups.computeIfAbsent(certificate.subject(), name -> new ArrayList<>(1));
        if (!named.contains(certificate)) {
            named.add(certificate);
        }
    }

    private Map<DistinguishedName, List<Certificate>> grouped() {
        Map<DistinguishedName, List<Certificate>> groups = new LinkedHashMap<>();
        few.forEach(early -> add(early, groups));
        return groups;
    }

    /** Every certificate here, those of one subject together. */
    List<Certificate> all() {
        if (bySubject == null && few.size() < 2) {
            return List.copyOf(few);
        }
        List<Certificate> all = new ArrayList<>();
        (bySubject == null ? grouped() : bySubject).values().forEach(all::addAll);
        return all;
    }

    /** The first certificate here with the subject and the key of the one given, or null. */
    @Nullable
    Certificate withSubjectAndKeyOf(Certificate certificate) {
        return first(certificate.subject(), known -> known.publicKey().equals(certificate.publicKey()));
    }

    /** The first certificate here that issued the one given, by name and verified signature, or null. */
    @Nullable
    Certificate firstIssuerOf(Certificate issued, SignatureCheck signatures) {
        return first(issued.issuer(), known -> signatures.verifies(issued, known.publicKey()));
    }

    private @Nullable Certificate first(DistinguishedName subject, Predicate<Certificate> fits) {
        List<Certificate> candidates = bySubject == null ? few : bySubject.getOrDefault(subject, List.of());
        for (Certificate known : candidates) {
            if (subject.equals(known.subject()) && fits.test(known)) {
                return known;
            }
        }
        return null;
    }

    /** Every certificate here that issued the one given, by name and verified signature, in the order of adding. */
    List<Certificate> issuersOf(Certificate issued, SignatureCheck signatures) {
        List<Certificate> candidates = bySubject == null ? few : bySubject.getOrDefault(issued.issuer(), List.of());
        List<Certificate> issuers = List.of();
        for (int i = 0; i < candidates.size(); i++) {
            Certificate candidate = candidates.get(i);
            if (issued.issuer().equals(candidate.subject()) && signatures.verifies(issued, candidate.publicKey())) {
                issuers = issuers.isEmpty() ? new ArrayList<>(1) : issuers;
                issuers.add(candidate);
            }
        }
        return issuers;
    }
}
