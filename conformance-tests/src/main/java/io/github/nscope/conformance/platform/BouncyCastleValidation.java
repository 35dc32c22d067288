package io.github.nscope.conformance.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidAlgorithmParameterException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Security;
import java.security.cert.CertPath;
import java.security.cert.CertPathParameters;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorResult;
import java.security.cert.CertPathValidatorSpi;
import java.security.cert.PKIXParameters;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Level 23's {@code CertPathValidator} for PKIX: Bouncy Castle's, with the blocklist files that Android's copy asks; the
 * entries that Android has built in are left out. Public only because its classes live elsewhere.
 */
public final class BouncyCastleValidation extends CertPathValidatorSpi {
    private static final String VALIDATOR = BouncyCastleClasses.PACKAGE + "jce.provider.PKIXCertPathValidatorSpi";
    private static final String ANNOTATED = BouncyCastleClasses.PACKAGE + "jce.provider.AnnotatedException";

    private static final ThreadLocal<@Nullable BouncyCastleValidation> CURRENT = new ThreadLocal<>();

    private final LevelClassLoader loader;
    private final CertPathValidatorSpi original;

    private BouncyCastleValidation(LevelClassLoader loader, CertPathValidatorSpi original) {
        this.loader = loader;
        this.original = original;
    }

    static CertPathValidator validator(LevelClassLoader loader) {
        try {
            CertPathValidatorSpi original = loader.loadClass(VALIDATOR)
                    .asSubclass(CertPathValidatorSpi.class)
                    .getConstructor()
                    .newInstance();
            return new CertPathValidator(
                    new BouncyCastleValidation(loader, original), Security.getProviders()[0], "PKIX") {};
        } catch (ReflectiveOperationException e) {
            throw new StandInFault(e);
        }
    }

    @Override
    public CertPathValidatorResult engineValidate(CertPath path, CertPathParameters parameters)
            throws CertPathValidatorException, InvalidAlgorithmParameterException {
        List<X509Certificate> certificates =
                path.getCertificates().stream().map(X509Certificate.class::cast).toList();
        BigInteger serial = certificates.get(0).getSerialNumber();
        if (entries("serial_blacklist.txt").stream().anyMatch(entry -> new BigInteger(entry, 16).equals(serial))) {
            throw revoked("Certificate revocation of serial 0x" + serial.toString(16), path, 0);
        }
        PKIXParameters atTime = (PKIXParameters) parameters.clone();
        atTime.setDate(Date.from(loader.environment().time()));
        CURRENT.set(this);
        try {
            return original.engineValidate(path, atTime);
        } finally {
            CURRENT.remove();
        }
    }

    /** What {@link BouncyCastleClasses} has the library call for each issuing key. */
    public static void refuseBlocked(CertPath path, int index, PublicKey issuer) throws CertPathValidatorException {
        BouncyCastleValidation current = CURRENT.get();
        if (current != null && current.entries("pubkey_blacklist.txt").contains(sha1(issuer))) {
            throw current.revoked("Certificate revocation of public key " + issuer, path, index);
        }
    }

    private List<String> entries(String file) {
        Path path = loader.environment().data().resolve("misc/keychain").resolve(file);
        if (!Files.exists(path)) {
            return List.of();
        }
        try {
            return Arrays.stream(
                            Files.readString(path, StandardCharsets.ISO_8859_1).split(",", -1))
                    .map(String::trim)
                    .filter(entry -> entry.matches("[0-9a-fA-F]+"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha1(PublicKey key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(key.getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new StandInFault(e);
        }
    }

    private CertPathValidatorException revoked(String message, CertPath path, int index) {
        try {
            var constructor =
                    loader.loadClass(ANNOTATED).asSubclass(Exception.class).getDeclaredConstructor(String.class);
            constructor.setAccessible(true);
            return new CertPathValidatorException(message, constructor.newInstance(message), path, index);
        } catch (ReflectiveOperationException e) {
            throw new StandInFault(e);
        }
    }
}
