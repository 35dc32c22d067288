package io.github.nscope.certificate;

import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads files of certificates as the platform's {@code CertificateFactory} does, {@code OpenSSLX509CertificateFactory}:
 * PEM, DER and PKCS#7, one after the other. What it can't read it leaves out without a word, as the platform does.
 */
public final class CertificateFile {
    private static final Set<String> CERTIFICATE_LABELS = Set.of("CERTIFICATE", "X509 CERTIFICATE");
    private static final Set<String> PKCS7_LABELS = Set.of("PKCS7", "PKCS #7 SIGNED DATA", "CERTIFICATE");
    private static final String PKCS7_MARKER = "-----BEGIN PKCS7";
    private static final String PEM_MARKER = "-----BEGIN ";

    /** What a file holds for {@code generateCertificates}. */
    public sealed interface Contents {
        /** The certificates that the platform reads, in their order; none where it finds nothing to read. */
        record Certificates(List<Certificate> certificates) implements Contents {
            /** Copies the list. */
            public Certificates {
                certificates = List.copyOf(certificates);
            }
        }

        /** The file begins like a PKCS#7 bag and is none: the platform throws a {@code CertificateException}. */
        record BrokenBag(String reason) implements Contents {}
    }

    private final PlatformProfile profile;
    private final ByteCursor file;

    private CertificateFile(byte[] file, PlatformProfile profile) {
        this.file = new ByteCursor(file);
        this.profile = profile;
    }

    /** All certificates of a file, {@code CertificateFactory.generateCertificates}. */
    public static Contents readAll(byte[] file, PlatformProfile profile) {
        return new CertificateFile(file.clone(), profile).readAll();
    }

    /** The first certificate of a file, {@code CertificateFactory.generateCertificate}; empty where it throws. */
    public static Optional<Certificate> readFirst(byte[] file, PlatformProfile profile) {
        return new CertificateFile(file.clone(), profile).next();
    }

    private Contents readAll() {
        boolean bagInPem = file.startsWith(PKCS7_MARKER);
        if (bagInPem || looksLikePkcs7()) {
            try {
                return new Contents.Certificates(bagInPem ? bagInPem() : Pkcs7Bag.read(file.element("a PKCS#7 bag")));
            } catch (MalformedCertificateException e) {
                return new Contents.BrokenBag(e.getMessage());
            }
        }
        List<Certificate> certificates = new ArrayList<>();
        Optional<Certificate> next = next();
        while (next.isPresent()) {
            certificates.add(next.get());
            next = next();
        }
        return new Contents.Certificates(certificates);
    }

    private List<Certificate> bagInPem() throws MalformedCertificateException {
        byte[] der = new PemBlocks(file)
                .next(PKCS7_LABELS)
                .orElseThrow(() -> new MalformedCertificateException("the PEM of a PKCS#7 bag is damaged"));
        return Pkcs7Bag.read(DerReader.of(der, "a PKCS#7 bag").read());
    }

    private Optional<Certificate> next() {
        if (file.atEnd()) {
            return Optional.empty();
        }
        boolean dropBag = file.startsWith(PKCS7_MARKER) && profile.has(Behavior.PKCS7_IN_PEM_DROPPED);
        if (file.peek(0) == '-' && !dropBag) {
            return nextInPem();
        }
        try {
            if (dropBag) {
                bagInPem();
                return Optional.of(Certificate.read(file.element("a certificate")));
            }
            if (looksLikePkcs7()) {
                return Pkcs7Bag.read(file.element("a PKCS#7 bag")).stream().findFirst();
            }
            boolean text = file.peek(0) != DerValue.SEQUENCE && profile.has(Behavior.RESOURCE_FILES_MAY_HOLD_TEXT);
            if (text) {
                return file.moveTo(PEM_MARKER) ? nextInPem() : Optional.empty();
            }
            return Optional.of(Certificate.read(file.element("a certificate")));
        } catch (MalformedCertificateException e) {
            return Optional.empty();
        }
    }

    private Optional<Certificate> nextInPem() {
        return new PemBlocks(file).next(CERTIFICATE_LABELS).flatMap(CertificateFile::certificate);
    }

    /** Bytes behind the certificate are not looked at. */
    private static Optional<Certificate> certificate(byte[] der) {
        try {
            return Optional.of(
                    Certificate.read(DerReader.of(der, "a certificate").read()));
        } catch (MalformedCertificateException e) {
            return Optional.empty();
        }
    }

    private boolean looksLikePkcs7() {
        if (!profile.has(Behavior.PKCS7_FOUND_BY_HEADER)) {
            return file.peek(4) == DerValue.OBJECT_IDENTIFIER;
        }
        int length = file.peek(1);
        boolean sequence = file.peek(0) == DerValue.SEQUENCE && length <= 0x84;
        return sequence && file.peek(length <= 0x80 ? 2 : 2 + (length & 0x7f)) == DerValue.OBJECT_IDENTIFIER;
    }
}
