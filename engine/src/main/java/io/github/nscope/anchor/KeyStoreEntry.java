package io.github.nscope.anchor;

import io.github.nscope.certificate.Certificate;
import java.util.List;
import java.util.Optional;

/** What a key store holds under one alias. */
public sealed interface KeyStoreEntry {
    /** {@code KeyStore.getCertificate(alias)}, which every entry that has one makes a trust anchor. */
    Optional<Certificate> certificate();

    /** A certificate, put there to be trusted. */
    record TrustedCertificate(Certificate trusted) implements KeyStoreEntry {
        @Override
        public Optional<Certificate> certificate() {
            return Optional.of(trusted);
        }
    }

    /**
     * A private key with its certificates.
     *
     * @param chain the key's own certificate first
     */
    record PrivateKey(List<Certificate> chain) implements KeyStoreEntry {
        /** Copies the list. */
        public PrivateKey {
            chain = List.copyOf(chain);
        }

        @Override
        public Optional<Certificate> certificate() {
            return chain.stream().findFirst();
        }
    }

    /** A secret key. */
    enum SecretKey implements KeyStoreEntry {
        /** Whatever it is, it has no certificate. */
        SECRET_KEY;

        @Override
        public Optional<Certificate> certificate() {
            return Optional.empty();
        }
    }
}
