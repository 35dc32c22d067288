package io.github.nscope.conformance.platform;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyFactorySpi;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Security;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateFactorySpi;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Certificates of one level's own class, made of PEM texts; a text that comes again gives the same object. */
final class PlatformCertificates {
    private static final String FACTORY = "com.android.org.conscrypt.OpenSSLX509CertificateFactory";
    private static final int REMEMBERED = 4096;

    private final CertificateFactory factory;
    private final Map<String, X509Certificate> byText = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, X509Certificate> eldest) {
            return size() > REMEMBERED;
        }
    };

    PlatformCertificates(LevelClassLoader loader) {
        this.factory = factory(loader);
    }

    /** The factory that is the first provider's on a device. */
    static CertificateFactory factory(LevelClassLoader loader) {
        try {
            CertificateFactorySpi spi = loader.loadClass(FACTORY)
                    .asSubclass(CertificateFactorySpi.class)
                    .getConstructor()
                    .newInstance();
            return new CertificateFactory(spi, Security.getProviders()[0], "X.509") {};
        } catch (ReflectiveOperationException e) {
            throw new StandInFault(e);
        }
    }

    /** The key factory that level 37 added. */
    static KeyFactory edDsaKeyFactory(LevelClassLoader loader) {
        try {
            KeyFactorySpi spi = loader.loadClass("com.android.org.conscrypt.OpenSslEdDsaKeyFactory")
                    .asSubclass(KeyFactorySpi.class)
                    .getConstructor()
                    .newInstance();
            return new KeyFactory(spi, Security.getProviders()[0], "EdDSA") {};
        } catch (ReflectiveOperationException e) {
            throw new StandInFault(e);
        }
    }

    /**
     * The certificate of a PEM text.
     *
     * @throws CertificateException where the platform does not read it
     */
    X509Certificate read(String pem) throws CertificateException {
        X509Certificate known = byText.get(pem);
        if (known != null) {
            return known;
        }
        X509Certificate read = (X509Certificate)
                factory.generateCertificate(new ByteArrayInputStream(pem.strip().getBytes(StandardCharsets.UTF_8)));
        if (read == null) {
            throw new CertificateException("no certificate in the text");
        }
        byText.put(pem, read);
        return read;
    }

    static String sha256(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new StandInFault(e);
        }
    }
}
