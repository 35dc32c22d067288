package io.github.nscope;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.MalformedCertificateException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * What the one-line call takes from the machine that it runs on: its clock and its Java runtime's roots. The only class
 * of the engine that looks outside; a prepared engine is given everything.
 */
final class HostMachine {
    private HostMachine() {}

    static Instant now() {
        return Instant.now();
    }

    static List<Certificate> trustedRoots() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            List<Certificate> roots = new ArrayList<>();
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager x509) {
                    roots.addAll(certificates(List.of(x509.getAcceptedIssuers())));
                }
            }
            return roots;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this Java runtime's own trust store can't be read", broken);
        }
    }

    static List<Certificate> certificates(List<X509Certificate> chain) {
        List<Certificate> certificates = new ArrayList<>();
        for (X509Certificate certificate : chain) {
            try {
                certificates.add(Certificate.parse(certificate.getEncoded()));
            } catch (CertificateEncodingException | MalformedCertificateException unreadable) {
                throw new IllegalArgumentException(
                        "certificate " + certificates.size() + " of the chain can't be read: "
                                + unreadable.getMessage(),
                        unreadable);
            }
        }
        return certificates;
    }
}
