package io.github.nscope.anchor;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.CertificateFile;
import io.github.nscope.certificate.DistinguishedName;
import io.github.nscope.certificate.SignatureCheck;
import io.github.nscope.config.AnchorSource;
import io.github.nscope.platform.PlatformProfile;
import io.github.nscope.platform.PlatformThrowable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The certificates of a file in the app or of a key store, found by canonically equal names, {@code
 * ResourceCertificateSource} and {@code KeyStoreCertificateSource} with their {@code TrustedCertificateIndex}. What can't be
 * opened answers every question with what opening it throws.
 */
final class IndexedCertificates implements CertificateSource {
    private static final String KEY_STORE = "key store";

    private final String place;
    private final SourceAnswer all;
    private final Map<DistinguishedName, List<StoredCertificate>> bySubject;

    private IndexedCertificates(String place, SourceAnswer all) {
        this.place = place;
        this.all = all;
        this.bySubject = all instanceof SourceAnswer.Found found
                ? found.certificates().stream()
                        .collect(Collectors.groupingBy(
                                stored -> stored.certificate().subject(), LinkedHashMap::new, Collectors.toList()))
                : Map.of();
    }

    /**
     * Opens a resource.
     *
     * @param content the file's bytes, empty where the app has no such file
     */
    static IndexedCertificates open(AnchorSource.Resource resource, Optional<Bytes> content, PlatformProfile profile) {
        String place = resource.name() == null ? "" : resource.name().toString();
        SourceAnswer all = content.map(file -> read(resource, place, file, profile))
                .orElseGet(() -> new SourceAnswer.Threw(PlatformThrowable.of(
                        "android.content.res.Resources$NotFoundException",
                        "Resource ID #0x" + Integer.toHexString(resource.id()))));
        return new IndexedCertificates(place, all);
    }

    /** Takes the certificates of a key store, which has no names for places. */
    static IndexedCertificates open(KeyStoreContents keyStore) {
        if (keyStore instanceof KeyStoreContents.Entries entries) {
            return new IndexedCertificates(KEY_STORE, found(entries.certificates(), KEY_STORE));
        }
        return new IndexedCertificates(
                KEY_STORE,
                new SourceAnswer.Threw(new PlatformThrowable(
                        "java.lang.RuntimeException",
                        "Failed to load certificates from KeyStore",
                        PlatformThrowable.of("java.security.KeyStoreException", "Uninitialized keystore"))));
    }

    private static SourceAnswer found(List<Certificate> certificates, String place) {
        return new SourceAnswer.Found(new LinkedHashSet<>(certificates)
                .stream()
                        .map(certificate -> new StoredCertificate(certificate, place))
                        .toList());
    }

    private static SourceAnswer read(
            AnchorSource.Resource resource, String place, Bytes file, PlatformProfile profile) {
        CertificateFile.Contents contents = CertificateFile.readAll(file.toArray(), profile);
        if (contents instanceof CertificateFile.Contents.Certificates read) {
            return found(read.certificates(), place);
        }
        // The words of the CertificateException below are the TLS library's and differ between its releases.
        return new SourceAnswer.Threw(new PlatformThrowable(
                "java.lang.RuntimeException",
                "Failed to load trust anchors from id " + resource.id(),
                PlatformThrowable.of("java.security.cert.CertificateException", null)));
    }

    @Override
    public SourceAnswer bySubjectAndKey(Certificate certificate) {
        return find(
                certificate.subject(),
                stored -> stored.certificate().publicKey().equals(certificate.publicKey()),
                1);
    }

    @Override
    public SourceAnswer byIssuerAndSignature(Certificate issued, SignatureCheck signatures) {
        return find(
                issued.issuer(),
                stored -> signatures.verifies(issued, stored.certificate().publicKey()),
                Integer.MAX_VALUE);
    }

    private SourceAnswer find(DistinguishedName subject, Predicate<StoredCertificate> selector, int atMost) {
        if (all instanceof SourceAnswer.Threw) {
            return all;
        }
        List<StoredCertificate> candidates = bySubject.getOrDefault(subject, List.of());
        return new SourceAnswer.Found(
                candidates.stream().filter(selector).limit(atMost).toList());
    }

    @Override
    public SourceAnswer all() {
        return all;
    }

    @Override
    public Map<String, NearMiss.Why> missed(DistinguishedName issuer) {
        boolean empty = all instanceof SourceAnswer.Found && bySubject.isEmpty();
        return empty ? Map.of(place, NearMiss.Why.NO_CERTIFICATES) : Map.of();
    }
}
