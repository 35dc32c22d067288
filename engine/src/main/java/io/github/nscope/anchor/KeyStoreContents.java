package io.github.nscope.anchor;

import io.github.nscope.certificate.Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A key store that an app brings, as {@code android.security.net.config.KeyStoreCertificateSource} sees it: once, when it
 * is first asked, and whatever becomes of the key store or of the device's stores afterwards.
 */
public sealed interface KeyStoreContents {
    /** One that can be read, alias by alias. */
    record Entries(List<KeyStoreEntry> entries) implements KeyStoreContents {
        /** Copies the list. */
        public Entries {
            entries = List.copyOf(entries);
        }

        /** The certificates of all aliases, those of private keys included. */
        List<Certificate> certificates() {
            return entries.stream()
                    .map(KeyStoreEntry::certificate)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    /** One that nobody has loaded: every look-up throws. */
    enum NotLoaded implements KeyStoreContents {
        NOT_LOADED
    }

    /** A key store of trusted certificates. */
    static KeyStoreContents trusting(Collection<Certificate> certificates) {
        return new Entries(certificates.stream()
                .<KeyStoreEntry>map(KeyStoreEntry.TrustedCertificate::new)
                .toList());
    }
}
