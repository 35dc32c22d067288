package io.github.nscope.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestKey;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.platform.PlatformFacts;
import io.github.nscope.platform.PlatformProfile;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Certificates as the TLS library reads them")
class CertificateTest {
    private static final TestCertificate ROOT = TestPki.root("C=DE, CN=Root");

    @Test
    void agreesWithTheJdkOnWhatBothRead() throws Exception {
        TestCertificate leaf = ROOT.issue("CN=Leaf")
                .serialNumber(new BigInteger("1234567890123456789"))
                .valid("2024-02-29", "2055-01-01")
                .server("www.example.com")
                .mint();
        X509Certificate jdk = (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(leaf.der()));
        Certificate certificate = leaf.certificate();
        assertThat(certificate.version()).isEqualTo(jdk.getVersion());
        assertThat(certificate.serialNumber()).isEqualTo(jdk.getSerialNumber());
        assertThat(certificate.notBefore()).isEqualTo(jdk.getNotBefore().toInstant());
        assertThat(certificate.notAfter()).isEqualTo(jdk.getNotAfter().toInstant());
        assertThat(certificate.signatureAlgorithm()).isEqualTo(jdk.getSigAlgOID());
        assertThat(certificate.tbs().toArray()).isEqualTo(jdk.getTBSCertificate());
        assertThat(certificate.signature().toArray()).isEqualTo(jdk.getSignature());
        assertThat(certificate.publicKey().der().toArray())
                .isEqualTo(jdk.getPublicKey().getEncoded());
        assertThat(certificate.sha256().toArray())
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(leaf.der()));
        assertThat(certificate.publicKey().sha1().toArray())
                .isEqualTo(MessageDigest.getInstance("SHA-1")
                        .digest(jdk.getPublicKey().getEncoded()));
        assertThat(certificate.extensions())
                .extracting(Extension::oid)
                .containsExactly(Oids.KEY_USAGE, Oids.EXTENDED_KEY_USAGE, Oids.SUBJECT_ALTERNATIVE_NAME);
        assertThat(certificate.extension(Oids.KEY_USAGE).orElseThrow().critical())
                .isTrue();
        assertThat(certificate.extension(Oids.NAME_CONSTRAINTS)).isEmpty();
    }

    @Test
    void equalByEncoding() throws Exception {
        assertThat(Certificate.parse(ROOT.der()))
                .isEqualTo(ROOT.certificate())
                .hasSameHashCodeAs(ROOT.certificate())
                .isNotEqualTo(TestPki.root("CN=Other").certificate());
    }

    @Test
    void theCallersArrayIsNotKept() throws Exception {
        byte[] der = ROOT.der();
        Certificate certificate = Certificate.parse(der);
        Arrays.fill(der, (byte) 0);
        assertThat(certificate).isEqualTo(ROOT.certificate());
        assertThat(certificate.subject()).hasToString("CN=Root, C=DE");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 10, 50, 200})
    void truncated(int length) {
        assertThatThrownBy(() -> Certificate.parse(Arrays.copyOf(ROOT.der(), length)))
                .isInstanceOf(MalformedCertificateException.class);
    }

    @Test
    void surplusBytes() {
        assertThatThrownBy(() -> Certificate.parse(Arrays.copyOf(ROOT.der(), ROOT.der().length + 1)))
                .isInstanceOf(MalformedCertificateException.class)
                .hasMessage("a certificate has 1 bytes too many");
    }

    @Test
    void anythingElseIsAMalformedCertificateInOneLine() {
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            byte[] der = ROOT.der();
            for (int change = 0; change <= random.nextInt(3); change++) {
                der[random.nextInt(der.length)] = (byte) random.nextInt(256);
            }
            Throwable thrown = catchThrowable(() -> Certificate.parse(der).javaReparse());
            if (thrown != null) {
                assertThat(thrown).isInstanceOf(MalformedCertificateException.class);
                assertThat(thrown.getMessage()).doesNotContain("\n");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "170d3230303130313030303030305a, 2020-01-01T00:00:00Z",
        "170d3530303130313030303030305a, 1950-01-01T00:00:00Z",
        "170d3439313233313233353935395a, 2049-12-31T23:59:59Z",
        "17113230303130313030303030302b30313330, 2019-12-31T22:30:00Z",
        "180f32303530303130313030303030305a, 2050-01-01T00:00:00Z"
    })
    void times(String der, Instant expected) throws Exception {
        byte[] bytes = HexFormat.of().parseHex(der);
        assertThat(CertificateTime.read(DerReader.of(bytes, "a time").read(), "a time"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "170b323030313031303030305a",
                "170d3230313330313030303030305a",
                "18133230353030313031303030303030 2e355a",
                "180e3230353030313031303030303030",
                "0c00"
            })
    void noTimes(String der) {
        byte[] bytes = HexFormat.of().parseHex(der.replace(" ", ""));
        assertThatThrownBy(
                        () -> CertificateTime.read(DerReader.of(bytes, "a time").read(), "a time"))
                .isInstanceOf(MalformedCertificateException.class);
    }

    @Nested
    @DisplayName("2.3: key classes")
    class Keys {
        private static PublicKeyKind kind(TestKey key) {
            return info(key).kind();
        }

        private static PublicKeyInfo info(TestKey key) {
            return TestPki.root("CN=Issuer")
                    .issue("CN=x")
                    .key(key)
                    .mint()
                    .certificate()
                    .publicKey();
        }

        @Test
        void knownKinds() {
            assertThat(kind(TestKey.rsa(1))).isEqualTo(new PublicKeyKind.Rsa(2048));
            assertThat(kind(TestKey.rsa(1023, 1))).isEqualTo(new PublicKeyKind.Rsa(1023));
            assertThat(kind(TestKey.ec("k", "P-224"))).isEqualTo(new PublicKeyKind.Ec(NamedCurve.P_224));
            assertThat(kind(TestKey.ec("k", "P-521"))).isEqualTo(new PublicKeyKind.Ec(NamedCurve.P_521));
            assertThat(kind(TestKey.dsa())).isEqualTo(new PublicKeyKind.Dsa(1024, 160));
        }

        @ParameterizedTest
        @ValueSource(strings = {"P-192", "secp256k1", "secp160r1"})
        @DisplayName("TS46: keys on other curves have an unknown class")
        void otherCurves(String curve) {
            assertThat(kind(TestKey.ec("k", curve))).isEqualTo(new PublicKeyKind.Other("1.2.840.10045.2.1"));
        }

        @ParameterizedTest
        @CsvSource({
            "24, com.android.org.conscrypt.X509PublicKey",
            "36, com.android.org.conscrypt.X509PublicKey",
            "37, com.android.org.conscrypt.OpenSslEdDsaPublicKey"
        })
        void ed25519(int level, String className) {
            PlatformProfile profile = PlatformProfile.of(PlatformFacts.of(ApiLevel.of(level), level));
            PublicKeyKind.Other other = (PublicKeyKind.Other) kind(TestKey.ed25519("k"));
            assertThat(other.className(profile)).isEqualTo(className);
            PublicKeyKind.Other curve = (PublicKeyKind.Other) kind(TestKey.ec("k", "P-192"));
            assertThat(curve.className(profile)).isEqualTo("com.android.org.conscrypt.X509PublicKey");
        }

        @Test
        void anRsaKeyWithoutNullParametersCantBeDecoded() throws Exception {
            SubjectPublicKeyInfo key = TestKey.rsa(1).publicKey();
            AlgorithmIdentifier bare =
                    new AlgorithmIdentifier(key.getAlgorithm().getAlgorithm());
            byte[] der = new SubjectPublicKeyInfo(bare, key.getPublicKeyData().getBytes()).getEncoded();
            assertThat(PublicKeyInfo.parse(der).kind()).isEqualTo(new PublicKeyKind.Other("1.2.840.113549.1.1.1"));
            assertThat(key.getAlgorithm().getParameters()).isEqualTo(DERNull.INSTANCE);
        }

        @Test
        @DisplayName("1.7: keys are equal by value: a compressed point is the same key")
        void compressedPoint() throws Exception {
            SubjectPublicKeyInfo key = TestKey.ec("k").publicKey();
            byte[] point = key.getPublicKeyData().getBytes();
            byte[] compressed = ECNamedCurveTable.getParameterSpec("P-256")
                    .getCurve()
                    .decodePoint(point)
                    .getEncoded(true);
            PublicKeyInfo plain = PublicKeyInfo.parse(key.getEncoded());
            PublicKeyInfo shorter =
                    PublicKeyInfo.parse(new SubjectPublicKeyInfo(key.getAlgorithm(), compressed).getEncoded());
            assertThat(shorter).isEqualTo(plain).hasSameHashCodeAs(plain);
            assertThat(shorter.der()).isNotEqualTo(plain.der());
            assertThat(plain).isNotEqualTo(info(TestKey.ec("other")));
        }

        @Test
        void aPointOffTheCurveCantBeDecoded() throws Exception {
            SubjectPublicKeyInfo key = TestKey.ec("k").publicKey();
            byte[] point = key.getPublicKeyData().getBytes();
            point[40] ^= 1;
            byte[] der = new SubjectPublicKeyInfo(key.getAlgorithm(), point).getEncoded();
            assertThat(PublicKeyInfo.parse(der).kind()).isInstanceOf(PublicKeyKind.Other.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"0402abcd, abcd, true", "0402abcd, abce, false", "040200ab, ab, false", "0403abcd, abcd, false"})
    void octetsOfAnExtension(String value, String octets, boolean expected) {
        HexFormat hex = HexFormat.of();
        Extension extension = new Extension("1.2.3", false, Bytes.copyOf(hex.parseHex(value)));
        assertThat(extension.holdsOctets(Bytes.copyOf(hex.parseHex(octets)))).isEqualTo(expected);
        byte[] large = new byte[70_000];
        Extension whole = new Extension("1.2.3", false, Bytes.copyOf(DerWriter.element(DerValue.OCTET_STRING, large)));
        assertThat(whole.holdsOctets(Bytes.copyOf(large))).isTrue();
    }

    @Test
    void uniqueIdentifiersBelongToVersion2() throws Exception {
        ASN1Sequence whole = ASN1Sequence.getInstance(
                TestPki.root("CN=Issuer").issue("CN=x").version(1).mint().der());
        ASN1Sequence content = ASN1Sequence.getInstance(whole.getObjectAt(0));
        var parts = new org.bouncycastle.asn1.ASN1EncodableVector();
        content.forEach(parts::add);
        parts.add(new org.bouncycastle.asn1.DERTaggedObject(
                false, 1, new org.bouncycastle.asn1.DERBitString(new byte[] {1})));
        byte[] der = new DERSequence(new org.bouncycastle.asn1.ASN1Encodable[] {
                    new DERSequence(parts), whole.getObjectAt(1), whole.getObjectAt(2)
                })
                .getEncoded();
        assertThatThrownBy(() -> Certificate.parse(der)).hasMessage("a version 1 certificate has unique identifiers");
    }
}
