package io.github.nscope.conformance.engine;

import io.github.nscope.certificate.NamedCurve;
import io.github.nscope.certificate.SignatureArithmetic;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.ProviderException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;

/**
 * Signatures calculated by a security provider that the caller names, Conscrypt's BoringSSL for instance. It is given
 * numbers and makes no decision: encodings never reach it, and where it refuses numbers, the engine's own arithmetic
 * takes over.
 */
public final class ProviderArithmetic implements SignatureArithmetic {
    private final Provider provider;
    private final Map<NamedCurve, ECParameterSpec> curves = new EnumMap<>(NamedCurve.class);

    /** Calculates by a provider that has {@code RSA/ECB/NoPadding} and {@code NONEwithECDSA}. */
    public ProviderArithmetic(Provider provider) {
        this.provider = provider;
        for (NamedCurve curve : NamedCurve.values()) {
            parameters(curve).ifPresent(known -> curves.put(curve, known));
        }
    }

    private Optional<ECParameterSpec> parameters(NamedCurve curve) {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC", provider);
            parameters.init(new ECGenParameterSpec("secp" + curve.fieldBits() + "r1"));
            return Optional.of(parameters.getParameterSpec(ECParameterSpec.class));
        } catch (GeneralSecurityException unknown) {
            return Optional.empty();
        }
    }

    @Override
    public BigInteger rsa(BigInteger modulus, BigInteger exponent, BigInteger signature) {
        try {
            PublicKey key =
                    KeyFactory.getInstance("RSA", provider).generatePublic(new RSAPublicKeySpec(modulus, exponent));
            Cipher cipher = Cipher.getInstance("RSA/ECB/NoPadding", provider);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return new BigInteger(1, cipher.doFinal(fixed(signature, (modulus.bitLength() + 7) / 8)));
        } catch (GeneralSecurityException | ProviderException | IllegalArgumentException refused) {
            return PORTABLE.rsa(modulus, exponent, signature);
        }
    }

    @Override
    public boolean ecdsa(CurvePoint key, byte[] digest, BigInteger r, BigInteger s) {
        ECParameterSpec curve = curves.get(key.curve());
        if (curve == null) {
            return PORTABLE.ecdsa(key, digest, r, s);
        }
        try {
            Signature signature = Signature.getInstance("NONEwithECDSA", provider);
            signature.initVerify(KeyFactory.getInstance("EC", provider)
                    .generatePublic(new ECPublicKeySpec(new ECPoint(key.x(), key.y()), curve)));
            signature.update(digest);
            return signature.verify(pair(r, s));
        } catch (GeneralSecurityException | ProviderException | IllegalArgumentException refused) {
            return PORTABLE.ecdsa(key, digest, r, s);
        }
    }

    private static byte[] fixed(BigInteger number, int length) {
        byte[] encoded = number.toByteArray();
        byte[] fixed = new byte[length];
        int taken = Math.min(length, encoded.length);
        System.arraycopy(encoded, encoded.length - taken, fixed, length - taken, taken);
        return fixed;
    }

    /** The pair in DER, as short as it can be. */
    private static byte[] pair(BigInteger r, BigInteger s) {
        ByteArrayOutputStream numbers = new ByteArrayOutputStream();
        for (BigInteger number : new BigInteger[] {r, s}) {
            byte[] encoded = number.toByteArray();
            numbers.write(0x02);
            numbers.write(encoded.length);
            numbers.writeBytes(encoded);
        }
        ByteArrayOutputStream pair = new ByteArrayOutputStream();
        pair.write(0x30);
        if (numbers.size() >= 0x80) {
            pair.write(0x81);
        }
        pair.write(numbers.size());
        pair.writeBytes(numbers.toByteArray());
        return pair.toByteArray();
    }
}
