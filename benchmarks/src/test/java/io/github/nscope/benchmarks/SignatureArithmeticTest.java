package io.github.nscope.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.MalformedCertificateException;
import io.github.nscope.certificate.NamedCurve;
import io.github.nscope.certificate.PublicKeyInfo;
import io.github.nscope.certificate.SignatureArithmetic;
import io.github.nscope.certificate.SignatureCheck;
import io.github.nscope.certificate.SignatureOutcome;
import io.github.nscope.conformance.engine.ProviderArithmetic;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestKey;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.platform.PlatformFacts;
import io.github.nscope.platform.PlatformProfile;
import java.io.IOException;
import java.math.BigInteger;
import java.security.Provider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.encodings.PKCS1Encoding;
import org.bouncycastle.crypto.engines.RSABlindedEngine;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.conscrypt.Conscrypt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A signature verifies, or fails, whoever calculates")
class SignatureArithmeticTest {
    private static final PlatformProfile PROFILE = PlatformProfile.of(PlatformFacts.of(ApiLevel.of(37), 37));
    private static final Provider CONSCRYPT = Conscrypt.newProvider();
    private static final SignatureCheck OWN = SignatureCheck.of(PROFILE);
    private static final Map<String, SignatureCheck> OTHERS = Map.of(
            "Conscrypt", SignatureCheck.of(PROFILE, new ProviderArithmetic(CONSCRYPT)),
            "Bouncy Castle's provider", SignatureCheck.of(PROFILE, new ProviderArithmetic(new BouncyCastleProvider())),
            "a provider of nothing", SignatureCheck.of(PROFILE, new ProviderArithmetic(new Nothing())));

    private static final class Nothing extends Provider {
        private static final long serialVersionUID = 1L;

        Nothing() {
            super("Nothing", "1", "has no algorithm");
        }
    }

    private static TestCertificate issuer(TestKey key) {
        return TestPki.selfSigned("CN=Issuer").key(key).authority().mint();
    }

    private static Certificate resigned(TestCertificate certificate, byte[] signature) {
        ASN1Sequence whole = ASN1Sequence.getInstance(certificate.der());
        try {
            return Certificate.parse(new DERSequence(
                            new ASN1Encodable[] {whole.getObjectAt(0), whole.getObjectAt(1), new DERBitString(signature)
                            })
                    .getEncoded());
        } catch (IOException | MalformedCertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] signature(TestCertificate certificate) {
        return ASN1BitString.getInstance(
                        ASN1Sequence.getInstance(certificate.der()).getObjectAt(2))
                .getOctets();
    }

    private static SignatureOutcome agreed(Certificate subject, PublicKeyInfo key) {
        SignatureOutcome outcome = OWN.check(subject, key);
        OTHERS.forEach((name, other) -> assertThat(other.check(subject, key))
                .as("%s on signature %s", name, subject.signature())
                .isEqualTo(outcome));
        return outcome;
    }

    @Test
    @DisplayName("Conscrypt has what it is asked for, so that it is BoringSSL which agrees")
    void conscryptServes() {
        assertThat(CONSCRYPT.getService("Signature", "NONEwithECDSA")).isNotNull();
        assertThat(CONSCRYPT.getService("Cipher", "RSA/ECB/NoPadding")).isNotNull();
        assertThat(CONSCRYPT.getService("KeyFactory", "EC")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secp224r1", "secp256r1", "secp384r1", "secp521r1"})
    @DisplayName(
            "ECDSA: each curve and hash; high s, zeros, numbers beyond the order, negative ones, BER, trailing bytes")
    void ecdsa(String curve) throws IOException {
        TestCertificate issuer = issuer(TestKey.ec("agreement", curve));
        PublicKeyInfo key = issuer.certificate().publicKey();
        BigInteger order = ((ECPublicKeyParameters)
                        PublicKeyFactory.createKey(issuer.key().publicKey()))
                .getParameters()
                .getN();
        for (String hash : List.of("SHA1", "SHA224", "SHA256", "SHA384", "SHA512")) {
            TestCertificate subject = issuer.issue("CN=x").signedWith(hash).mint();
            ASN1Sequence pair = ASN1Sequence.getInstance(signature(subject));
            BigInteger r = ASN1Integer.getInstance(pair.getObjectAt(0)).getValue();
            BigInteger s = ASN1Integer.getInstance(pair.getObjectAt(1)).getValue();
            assertThat(agreed(subject.certificate(), key)).isEqualTo(SignatureOutcome.VERIFIED);
            assertThat(agreed(resigned(subject, der(r, order.subtract(s))), key))
                    .as("the other s of the same signature")
                    .isEqualTo(SignatureOutcome.VERIFIED);
            for (byte[] wrong : wrong(r, s, order)) {
                assertThat(agreed(resigned(subject, wrong), key)).isEqualTo(SignatureOutcome.BAD_SIGNATURE);
            }
        }
    }

    private static byte[] der(BigInteger r, BigInteger s) throws IOException {
        return new DERSequence(new ASN1Encodable[] {new ASN1Integer(r), new ASN1Integer(s)}).getEncoded();
    }

    private static List<byte[]> wrong(BigInteger r, BigInteger s, BigInteger order) throws IOException {
        List<byte[]> wrong = new ArrayList<>();
        for (BigInteger odd : List.of(
                BigInteger.ZERO,
                BigInteger.ONE,
                BigInteger.ONE.negate(),
                order,
                order.add(BigInteger.ONE),
                order.shiftLeft(40))) {
            wrong.add(der(odd, s));
            wrong.add(der(r, odd));
        }
        wrong.add(der(r.add(order), s));
        wrong.add(der(r, s.add(order)));
        wrong.add(der(r.negate(), s));
        wrong.add(der(s, r));
        byte[] right = der(r, s);
        wrong.add(with(right, right.length, 0));
        wrong.add(berLength(right));
        wrong.add(new byte[0]);
        return wrong;
    }

    private static byte[] with(byte[] bytes, int index, int inserted) {
        byte[] longer = new byte[bytes.length + 1];
        System.arraycopy(bytes, 0, longer, 0, index);
        longer[index] = (byte) inserted;
        System.arraycopy(bytes, index, longer, index + 1, bytes.length - index);
        return longer;
    }

    /** One more byte for the length of the sequence than it needs. */
    private static byte[] berLength(byte[] der) {
        if (der[1] >= 0) {
            return with(der, 1, 0x81);
        }
        byte[] longer = with(der, 2, 0);
        longer[1] = (byte) 0x82;
        return longer;
    }

    @ParameterizedTest
    @ValueSource(ints = {512, 1023, 1024, 2048})
    @DisplayName("RSA: each size; no NULL, wrong padding, other lengths, numbers beyond the modulus")
    void rsa(int bits) {
        TestCertificate issuer = issuer(TestKey.rsa(bits, 1));
        TestCertificate subject = issuer.issue("CN=x").mint();
        PublicKeyInfo key = issuer.certificate().publicKey();
        assertThat(agreed(subject.certificate(), key)).isEqualTo(SignatureOutcome.VERIFIED);
        for (String hash : List.of("SHA1", "PSS-SHA1", "PSS-SHA256", "PSS-SHA512")) {
            boolean fits =
                    !hash.startsWith("PSS") || bits >= 2048 || hash.equals(bits < 1000 ? "PSS-SHA1" : "PSS-SHA256");
            if (fits) {
                Certificate other = issuer.issue("CN=x").signedWith(hash).mint().certificate();
                assertThat(agreed(other, key)).as(hash).isEqualTo(SignatureOutcome.VERIFIED);
                assertThat(agreed(resigned(issuer.issue("CN=x").signedWith(hash).mint(), new byte[bits / 8 + 1]), key))
                        .isNotEqualTo(SignatureOutcome.VERIFIED);
            }
        }
        byte[] right = signature(subject);
        List<byte[]> wrong = new ArrayList<>(List.of(
                with(right, 0, 0),
                with(right, right.length, 0),
                new byte[0],
                new byte[right.length],
                encrypted(issuer, new byte[] {1, 2, 3}),
                encrypted(issuer, new byte[0])));
        byte[] beyond = right.clone();
        Arrays.fill(beyond, (byte) 0xff);
        wrong.add(beyond);
        byte[] one = new byte[right.length];
        one[one.length - 1] = 1;
        wrong.add(one);
        for (byte[] each : wrong) {
            assertThat(agreed(resigned(subject, each), key)).isNotEqualTo(SignatureOutcome.VERIFIED);
        }
    }

    private static byte[] encrypted(TestCertificate issuer, byte[] content) {
        PKCS1Encoding padding = new PKCS1Encoding(new RSABlindedEngine());
        padding.init(true, issuer.key().privateKey());
        try {
            return padding.processBlock(content, 0, content.length);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("single bits turned by chance, in signatures of both kinds")
    void turnedBits() {
        Random chance = new Random(7);
        Set<SignatureOutcome> seen = EnumSet.noneOf(SignatureOutcome.class);
        for (TestKey key : List.of(TestKey.rsa(1), TestKey.ec("turned"))) {
            TestCertificate issuer = issuer(key);
            TestCertificate subject = issuer.issue("CN=x").mint();
            for (int i = 0; i < 300; i++) {
                byte[] turned = signature(subject);
                turned[chance.nextInt(turned.length)] ^= (byte) (1 << chance.nextInt(8));
                seen.add(agreed(resigned(subject, turned), issuer.certificate().publicKey()));
            }
        }
        assertThat(seen).doesNotContain(SignatureOutcome.VERIFIED);
    }

    @Test
    @DisplayName("the portable arithmetic takes points that are not its own")
    void foreignPoints() throws IOException {
        TestCertificate issuer = issuer(TestKey.ec("foreign"));
        SignatureArithmetic copying = new SignatureArithmetic() {
            @Override
            public BigInteger rsa(BigInteger modulus, BigInteger exponent, BigInteger signature) {
                return PORTABLE.rsa(modulus, exponent, signature);
            }

            @Override
            public boolean ecdsa(CurvePoint key, byte[] digest, BigInteger r, BigInteger s) {
                record Copy(NamedCurve curve, BigInteger x, BigInteger y) implements CurvePoint {}
                return PORTABLE.ecdsa(new Copy(key.curve(), key.x(), key.y()), digest, r, s);
            }
        };
        Certificate subject = issuer.issue("CN=x").mint().certificate();
        assertThat(SignatureCheck.of(PROFILE, copying)
                        .check(subject, issuer.certificate().publicKey()))
                .isEqualTo(SignatureOutcome.VERIFIED);
    }
}
