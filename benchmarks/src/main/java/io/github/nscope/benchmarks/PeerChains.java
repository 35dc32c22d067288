package io.github.nscope.benchmarks;

import io.github.nscope.fixture.TestPki;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;

/** The same chains for peers that work on the JDK's certificate interfaces. */
final class PeerChains {
    private final CertificateFactory factory;
    private final CertPathValidator validator;
    private final PKIXParameters parameters;

    private PeerChains(CertificateFactory factory, X509Certificate root) throws GeneralSecurityException {
        this.factory = factory;
        this.validator = CertPathValidator.getInstance("PKIX");
        this.parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(TestPki.TIME));
    }

    static PeerChains of(Chains chains, CertificateFactory factory) {
        try {
            return new PeerChains(factory, read(factory, chains.root().der()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK can't be measured", e);
        }
    }

    static PeerChains ofJdk(Chains chains) {
        try {
            return of(chains, CertificateFactory.getInstance("X.509"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK has no certificates", e);
        }
    }

    List<X509Certificate> read(List<byte[]> chain) {
        List<X509Certificate> certificates = new ArrayList<>();
        try {
            for (byte[] der : chain) {
                certificates.add(read(factory, der));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that was just made can't be read", e);
        }
        return certificates;
    }

    /** The path checks alone: no search, no host, no pins. */
    Object validate(List<X509Certificate> chain) {
        try {
            return validator.validate(factory.generateCertPath(chain), parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the chain is valid", e);
        }
    }

    private static X509Certificate read(CertificateFactory factory, byte[] der) throws GeneralSecurityException {
        return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
    }
}
