package io.github.nscope.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestKey;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.platform.PlatformFacts;
import io.github.nscope.platform.PlatformProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.encodings.PKCS1Encoding;
import org.bouncycastle.crypto.engines.RSABlindedEngine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Signatures: what BoringSSL does not take for one, though the numbers are right")
class SignatureStrictnessTest {
    private static final SignatureCheck CHECK =
            SignatureCheck.of(PlatformProfile.of(PlatformFacts.of(ApiLevel.of(34), 34)));
    private static final TestCertificate RSA =
            TestPki.selfSigned("CN=Issuer").key(TestKey.rsa(1)).mint();
    private static final TestCertificate EC = TestPki.root("CN=Issuer");

    private static Certificate resigned(TestCertificate certificate, byte[] signature, int unusedBits) {
        ASN1Sequence whole = ASN1Sequence.getInstance(certificate.der());
        try {
            byte[] der = new DERSequence(new ASN1Encodable[] {
                        whole.getObjectAt(0), whole.getObjectAt(1), new DERBitString(signature, unusedBits)
                    })
                    .getEncoded();
            return Certificate.parse(der);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedCertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SignatureOutcome check(TestCertificate issuer, TestCertificate subject, byte[] signature) {
        return CHECK.check(resigned(subject, signature, 0), issuer.certificate().publicKey());
    }

    private static byte[] encrypted(byte[] digestInfo) {
        PKCS1Encoding padding = new PKCS1Encoding(new RSABlindedEngine());
        padding.init(true, RSA.key().privateKey());
        try {
            return padding.processBlock(digestInfo, 0, digestInfo.length);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hashed(TestCertificate certificate) {
        return Digests.sha256(certificate.certificate().tbs().toArray());
    }

    @ParameterizedTest(name = "DigestInfo {0}: {1}")
    @CsvSource({
        "3031300d060960864801650304020105000420, VERIFIED",
        "302f300b0609608648016503040201 0420, BAD_SIGNATURE",
        "308131300d060960864801650304020105000420, BAD_SIGNATURE",
        "'', BAD_SIGNATURE"
    })
    @DisplayName("RSA: the DigestInfo is DER with NULL parameters, and nothing else")
    void digestInfo(String prefix, SignatureOutcome expected) {
        TestCertificate subject = RSA.issue("CN=x").mint();
        byte[] info =
                HexFormat.of().parseHex(prefix.replace(" ", "") + HexFormat.of().formatHex(hashed(subject)));
        assertThat(check(RSA, subject, encrypted(info))).isEqualTo(expected);
    }

    @Test
    @DisplayName("RSA: the signature is as long as the modulus")
    void rsaLength() {
        TestCertificate subject = RSA.issue("CN=x").mint();
        byte[] signature = subject.certificate().signature().toArray();
        assertThat(check(RSA, subject, signature)).isEqualTo(SignatureOutcome.VERIFIED);
        byte[] longer = new byte[signature.length + 1];
        System.arraycopy(signature, 0, longer, 1, signature.length);
        assertThat(check(RSA, subject, longer)).isEqualTo(SignatureOutcome.BAD_SIGNATURE);
        assertThat(check(RSA, subject, new byte[0])).isEqualTo(SignatureOutcome.BAD_SIGNATURE);
    }

    @Test
    @DisplayName("ECDSA: a DER pair of numbers without anything behind it")
    void ecdsaDer() {
        TestCertificate subject = EC.issue("CN=x").mint();
        byte[] signature = subject.certificate().signature().toArray();
        assertThat(check(EC, subject, signature)).isEqualTo(SignatureOutcome.VERIFIED);
        assertThat(check(EC, subject, Arrays.copyOf(signature, signature.length + 1)))
                .isEqualTo(SignatureOutcome.BAD_SIGNATURE);
        byte[] longLength = new byte[signature.length + 1];
        longLength[0] = signature[0];
        longLength[1] = (byte) 0x81;
        System.arraycopy(signature, 1, longLength, 2, signature.length - 1);
        assertThat(check(EC, subject, longLength)).isEqualTo(SignatureOutcome.BAD_SIGNATURE);
        byte[] zeros = HexFormat.of().parseHex("3006020100020100");
        assertThat(check(EC, subject, zeros)).isEqualTo(SignatureOutcome.BAD_SIGNATURE);
    }

    @Test
    @DisplayName("A signature that does not end on a whole byte never verifies")
    void unusedBits() {
        TestCertificate subject = EC.issue("CN=x").mint();
        byte[] signature = subject.certificate().signature().toArray();
        byte[] padded = Arrays.copyOf(signature, signature.length + 1);
        assertThat(CHECK.check(resigned(subject, padded, 7), EC.certificate().publicKey()))
                .isEqualTo(SignatureOutcome.BAD_SIGNATURE);
    }
}
