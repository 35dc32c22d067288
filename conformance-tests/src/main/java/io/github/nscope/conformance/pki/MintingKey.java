package io.github.nscope.conformance.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.DSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.DSAPublicKeyParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/**
 * A key of the suite: private, checked in, and worth nothing outside of it.
 *
 * @param name the file's name without its ending: {@code rsa2048-a}
 * @param privateKey what signs
 * @param publicKey what certificates carry
 */
public record MintingKey(String name, AsymmetricKeyParameter privateKey, SubjectPublicKeyInfo publicKey) {
    /**
     * The keys of a directory, {@code *.pem} with one PKCS#8 key each, by name.
     *
     * @throws IOException where one can't be read
     */
    public static Map<String, MintingKey> readAll(Path directory) throws IOException {
        Map<String, MintingKey> keys = new LinkedHashMap<>();
        for (Path file : PlannedCertificates.files(directory, ".pem")) {
            String name = file.getFileName().toString().replaceFirst("\\.pem$", "");
            keys.put(name, of(name, Pem.decode(Files.readString(file))));
        }
        return keys;
    }

    static MintingKey of(String name, byte[] pkcs8) throws IOException {
        AsymmetricKeyParameter privateKey = PrivateKeyFactory.createKey(PrivateKeyInfo.getInstance(pkcs8));
        return new MintingKey(
                name, privateKey, SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(publicHalf(privateKey)));
    }

    /** The scheme that this key signs with where a plan names none. */
    public SignatureScheme usualScheme() {
        if (privateKey instanceof RSAKeyParameters) {
            return SignatureScheme.SHA256_WITH_RSA;
        }
        if (privateKey instanceof ECPrivateKeyParameters) {
            return SignatureScheme.SHA256_WITH_ECDSA;
        }
        return privateKey instanceof DSAPrivateKeyParameters
                ? SignatureScheme.SHA256_WITH_DSA
                : SignatureScheme.ED25519;
    }

    /** The kind of key, as drawings show it: {@code rsa2048}. */
    String kind() {
        int dash = name.lastIndexOf('-');
        return name.substring(0, dash < 0 ? name.length() : dash).toLowerCase(Locale.ROOT);
    }

    private static AsymmetricKeyParameter publicHalf(AsymmetricKeyParameter key) {
        if (key instanceof RSAPrivateCrtKeyParameters rsa) {
            return new RSAKeyParameters(false, rsa.getModulus(), rsa.getPublicExponent());
        }
        if (key instanceof ECPrivateKeyParameters ec) {
            return new ECPublicKeyParameters(
                    ec.getParameters().getG().multiply(ec.getD()).normalize(), ec.getParameters());
        }
        if (key instanceof DSAPrivateKeyParameters dsa) {
            BigInteger y = dsa.getParameters()
                    .getG()
                    .modPow(dsa.getX(), dsa.getParameters().getP());
            return new DSAPublicKeyParameters(y, dsa.getParameters());
        }
        if (key instanceof Ed25519PrivateKeyParameters ed) {
            return ed.generatePublicKey();
        }
        throw new IllegalArgumentException(
                "no public half for a key of class " + key.getClass().getSimpleName());
    }
}
