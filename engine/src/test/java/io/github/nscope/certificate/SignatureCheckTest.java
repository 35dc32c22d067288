package io.github.nscope.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestKey;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.platform.PlatformFacts;
import io.github.nscope.platform.PlatformProfile;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Signatures: which algorithms a device verifies, and what it says of the others (2.2 step 5c, 2.3)")
class SignatureCheckTest {
    private static SignatureCheck on(int level) {
        return SignatureCheck.of(PlatformProfile.of(PlatformFacts.of(ApiLevel.of(level), level)));
    }

    private static TestCertificate signed(TestKey issuerKey, String hash) {
        TestCertificate issuer =
                TestPki.selfSigned("CN=Issuer").key(issuerKey).signedWith(hash).mint();
        return issuer.issue("CN=Subject").signedWith(hash).mint();
    }

    static Stream<Arguments> verifiable() {
        return Stream.of(
                Arguments.of("RSA, MD5", TestKey.rsa(1), "MD5"),
                Arguments.of("RSA, SHA-1", TestKey.rsa(1), "SHA1"),
                Arguments.of("RSA, SHA-224", TestKey.rsa(1), "SHA224"),
                Arguments.of("RSA, SHA-256", TestKey.rsa(1), "SHA256"),
                Arguments.of("RSA, SHA-384", TestKey.rsa(1), "SHA384"),
                Arguments.of("RSA, SHA-512", TestKey.rsa(1), "SHA512"),
                Arguments.of("RSA of 1023 bits", TestKey.rsa(1023, 1), "SHA256"),
                Arguments.of("RSA of 512 bits", TestKey.rsa(512, 1), "SHA256"),
                Arguments.of("RSA-PSS, SHA-256", TestKey.rsa(2), "PSS-SHA256"),
                Arguments.of("RSA-PSS, SHA-512", TestKey.rsa(2), "PSS-SHA512"),
                Arguments.of("RSA-PSS of 1023 bits", TestKey.rsa(1023, 1), "PSS-SHA256"),
                Arguments.of("RSA-PSS of 1024 bits, SHA-1", TestKey.rsa(1024, 1), "PSS-SHA1"),
                Arguments.of("P-224", TestKey.ec("k", "P-224"), "SHA256"),
                Arguments.of("P-256", TestKey.ec("k"), "SHA1"),
                Arguments.of("P-256, longer hash", TestKey.ec("k"), "SHA512"),
                Arguments.of("P-384", TestKey.ec("k", "P-384"), "SHA384"),
                Arguments.of("P-521", TestKey.ec("k", "P-521"), "SHA512"),
                Arguments.of("DSA, SHA-1", TestKey.dsa(), "SHA1"),
                Arguments.of("DSA, SHA-256", TestKey.dsa(), "SHA256"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("verifiable")
    void verifiesOnEveryLevel(String name, TestKey key, String hash) {
        Certificate subject = signed(key, hash).certificate();
        PublicKeyInfo issuerKey =
                TestPki.selfSigned("CN=Issuer").key(key).mint().certificate().publicKey();
        for (ApiLevel level : ApiLevel.all()) {
            assertThat(on(level.major()).check(subject, issuerKey)).isEqualTo(SignatureOutcome.VERIFIED);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("verifiable")
    void oneChangedBitOfTheContentIsEnough(String name, TestKey key, String hash) throws Exception {
        byte[] der = signed(key, hash).der();
        int lastOfName = new String(der, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("Subject") + 6;
        der[lastOfName] ^= 1;
        PublicKeyInfo issuerKey =
                TestPki.selfSigned("CN=Issuer").key(key).mint().certificate().publicKey();
        assertThat(on(34).check(Certificate.parse(der), issuerKey)).isEqualTo(SignatureOutcome.BAD_SIGNATURE);
    }

    @Test
    void anotherRsaKeyLeavesNoPadding() {
        Certificate subject = signed(TestKey.rsa(1), "SHA256").certificate();
        PublicKeyInfo other = TestPki.selfSigned("CN=Issuer")
                .key(TestKey.rsa(2))
                .mint()
                .certificate()
                .publicKey();
        assertThat(on(34).check(subject, other)).isEqualTo(SignatureOutcome.BAD_PADDING);
    }

    @Test
    void aKeyOfTheOtherKindIsAMismatch() {
        PublicKeyInfo ec = TestPki.root("CN=Issuer").certificate().publicKey();
        PublicKeyInfo rsa = TestPki.selfSigned("CN=Issuer")
                .key(TestKey.rsa(2))
                .mint()
                .certificate()
                .publicKey();
        PublicKeyInfo dsa = TestPki.selfSigned("CN=Issuer")
                .key(TestKey.dsa())
                .signedWith("SHA1")
                .mint()
                .certificate()
                .publicKey();
        Certificate byRsa = signed(TestKey.rsa(1), "SHA256").certificate();
        Certificate byEc = signed(TestKey.ec("k"), "SHA256").certificate();
        assertThat(on(34).check(byRsa, ec)).isEqualTo(SignatureOutcome.KEY_TYPE_MISMATCH);
        assertThat(on(34).check(byRsa, dsa)).isEqualTo(SignatureOutcome.KEY_TYPE_MISMATCH);
        assertThat(on(34).check(byEc, rsa)).isEqualTo(SignatureOutcome.KEY_TYPE_MISMATCH);
    }

    @Test
    @DisplayName("2.3: MD2 and MD4 cannot be verified at all")
    void md4IsUnsupported() {
        Certificate subject = signed(TestKey.rsa(1), "MD4").certificate();
        PublicKeyInfo key = TestPki.selfSigned("CN=Issuer")
                .key(TestKey.rsa(1))
                .mint()
                .certificate()
                .publicKey();
        assertThat(on(34).check(subject, key)).isEqualTo(SignatureOutcome.UNSUPPORTED_ALGORITHM);
    }

    @ParameterizedTest
    @CsvSource({"24, UNSUPPORTED_ALGORITHM", "36, UNSUPPORTED_ALGORITHM", "37, VERIFIED"})
    @DisplayName("2.3: certificates signed by Ed25519 cannot be verified up to 36")
    void ed25519From37(int level, SignatureOutcome expected) {
        TestKey key = TestKey.ed25519("k");
        Certificate subject = signed(key, "SHA512").certificate();
        PublicKeyInfo issuerKey =
                TestPki.selfSigned("CN=Issuer").key(key).mint().certificate().publicKey();
        assertThat(on(level).check(subject, issuerKey)).isEqualTo(expected);
    }

    @Test
    @DisplayName("2.2 step 1: inner and outer signature algorithm differ")
    void algorithmsThatDisagreeDoNotVerify() {
        TestCertificate issuer = TestPki.root("CN=Issuer");
        Certificate subject = issuer.issue("CN=Subject")
                .innerAlgorithm("1.2.840.10045.4.3.3")
                .mint()
                .certificate();
        assertThat(subject.signatureAlgorithm()).isEqualTo("1.2.840.10045.4.3.2");
        assertThat(subject.innerSignatureAlgorithm()).isEqualTo("1.2.840.10045.4.3.3");
        assertThat(on(34).check(subject, issuer.certificate().publicKey()))
                .isEqualTo(SignatureOutcome.ALGORITHMS_DISAGREE);
    }
}
