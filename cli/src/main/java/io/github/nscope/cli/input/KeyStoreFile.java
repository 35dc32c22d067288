package io.github.nscope.cli.input;

import io.github.nscope.certificate.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JKS or PKCS#12 key store, of which the certificates of all entries are taken. */
final class KeyStoreFile {
    // What keytool and the JDK itself use where nobody chose a password.
    private static final String USUAL_PASSWORD = "changeit";
    private static final String FIX = "give the store as PEM, or with the password " + USUAL_PASSWORD;

    private KeyStoreFile() {}

    /** The type by which the JDK knows the store, or null where the bytes are no key store. */
    static @Nullable String typeOf(Bytes content) {
        byte[] bytes = content.toArray();
        if (bytes.length > 4 && magic(bytes) == JavaKeyStore.MAGIC) {
            return "JKS";
        }
        return isPkcs12(bytes) ? "PKCS12" : null;
    }

    /** PFX (RFC 7292): a sequence that begins with the version, INTEGER 3. A certificate begins with a sequence. */
    private static boolean isPkcs12(byte[] bytes) {
        if (bytes.length < 8 || (bytes[0] & 0xff) != DerElement.SEQUENCE) {
            return false;
        }
        int lengthBytes = bytes[1] < 0 ? bytes[1] & 0x7f : 0;
        int version = 2 + lengthBytes;
        return version + 3 <= bytes.length && bytes[version] == 2 && bytes[version + 1] == 1 && bytes[version + 2] == 3;
    }

    private static int magic(byte[] bytes) {
        return (bytes[0] << 24) | ((bytes[1] & 0xff) << 16) | ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
    }

    /** The certificates of all entries. */
    static List<Bytes> read(InputFile file, String type, Bytes content) throws BadInput {
        try {
            if (type.equals("JKS")) {
                return JavaKeyStore.read(content);
            }
            // A PKCS#12 file whose certificates are encrypted looks empty without the password.
            List<Bytes> open = certificates(load(type, content, null));
            return open.isEmpty() ? certificates(load(type, content, USUAL_PASSWORD.toCharArray())) : open;
        } catch (IOException | GeneralSecurityException e) {
            throw BadInput.unreadable(file, "a " + type + " key store that can't be opened", FIX, e);
        }
    }

    private static KeyStore load(String type, Bytes content, char @Nullable [] password)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(type);
        store.load(new ByteArrayInputStream(content.toArray()), password);
        return store;
    }

    private static List<Bytes> certificates(KeyStore store) throws GeneralSecurityException {
        List<String> aliases = Collections.list(store.aliases());
        Collections.sort(aliases);
        List<Bytes> certificates = new ArrayList<>();
        for (String alias : aliases) {
            Certificate certificate = store.getCertificate(alias);
            if (certificate != null) {
                certificates.add(Bytes.copyOf(certificate.getEncoded()));
            }
        }
        return certificates;
    }
}
