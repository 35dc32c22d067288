package io.github.nscope.conformance.tools;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Certificates as the JVM's own interfaces want them. */
final class Certificates {
    private Certificates() {}

    /** Parses PEM certificates with a factory. */
    static List<X509Certificate> parse(List<String> pems, CertificateFactory factory) throws OutOfScopeException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (String pem : pems) {
            try {
                certificates.add((X509Certificate)
                        factory.generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))));
            } catch (CertificateException e) {
                throw new OutOfScopeException("it can't parse a certificate of this case");
            }
        }
        return certificates;
    }

    /** A key store that trusts certificates. */
    static KeyStore store(List<X509Certificate> anchors) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (int at = 0; at < anchors.size(); at++) {
                store.setCertificateEntry("anchor-" + at, anchors.get(at));
            }
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("a key store in memory can't be filled", e);
        }
    }

    /** Lower-case hex of the SHA-256 of a certificate. */
    static String sha256(Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a parsed certificate can't be hashed", e);
        }
    }
}
