package io.github.nscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.MalformedCertificateException;
import io.github.nscope.fixture.CertificateOrder;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestKey;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.platform.ConscryptVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chains that nobody sends but an attacker: each has an answer, and none costs more than a budget allows. */
class HostileChainsTest {
    private static final String HOST = "www.example.com";
    private static final TestCertificate ROOT = TestPki.root("CN=Root");
    private static final int SERIAL_LENGTH = 8;
    private static final BigInteger SERIAL = new BigInteger("0102030405060708", 16);

    private static Decision decide(ConscryptVersion version, List<Certificate> presented) {
        Device device = Device.of(37)
                .conscrypt(version)
                .system(List.of(ROOT.certificate()))
                .at(TestPki.TIME);
        return NscEngine.of(App.targeting(36).build(), device).evaluate(presented, HOST);
    }

    private static Decision decide(TestCertificate... presented) {
        return decide(
                new ConscryptVersion(37),
                Arrays.stream(presented).map(TestCertificate::certificate).toList());
    }

    /** Twenty authorities that have certified each other, every certificate several times over. */
    private static List<Certificate> mesh(int size) {
        List<TestCertificate> authorities = IntStream.range(0, 20)
                .mapToObj(number -> TestPki.root("CN=Authority " + number))
                .toList();
        List<Certificate> presented = new ArrayList<>();
        presented.add(authorities.get(0).endEntity(HOST).certificate());
        List<byte[]> crossed = new ArrayList<>();
        for (int subject = 0; subject < authorities.size(); subject++) {
            for (int issuer = 0; issuer < authorities.size(); issuer++) {
                if (subject != issuer) {
                    crossed.add(TestPki.selfSigned("CN=Authority " + subject)
                            .issuedBy(authorities.get(issuer))
                            .serialNumber(SERIAL)
                            .authority()
                            .mint()
                            .der());
                }
            }
        }
        for (int copy = 0; presented.size() < size; copy++) {
            presented.add(withSerialNumber(crossed.get(copy % crossed.size()), copy / crossed.size()));
        }
        return presented;
    }

    /** Another certificate of the same names: the search compares encodings, and follows names before signatures. */
    private static Certificate withSerialNumber(byte[] der, int number) {
        byte[] changed = der.clone();
        int at = new String(der, StandardCharsets.ISO_8859_1)
                .indexOf(new String(SERIAL.toByteArray(), StandardCharsets.ISO_8859_1));
        changed[at + SERIAL_LENGTH - 1] = (byte) number;
        return parse(changed);
    }

    private static Certificate parse(byte[] der) {
        try {
            return Certificate.parse(der);
        } catch (MalformedCertificateException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @DisplayName("2,000 certificates of 20 authorities that certified each other: not judged, within the budget")
    void mesh() {
        List<Certificate> presented = mesh(2000);

        Decision decision = decide(new ConscryptVersion(37), presented);
        assertThat(decision.reason()).isEqualTo(ReasonCode.BUDGET_EXHAUSTED);
        assertThat(((NotJudged) decision).search().evidence().pathSteps()).isLessThanOrEqualTo(100_001);
        assertThat(decision.explanation().toString()).hasSizeLessThan(100_000);
    }

    @Test
    @DisplayName("the same mesh under the limits of the newest Conscrypt is refused")
    void meshUnderLimits() {
        Decision decision = decide(ConscryptVersion.UPSTREAM_2026, mesh(2000));

        assertThat(decision.reason()).isIn(ReasonCode.TOO_MANY_STEPS, ReasonCode.BUDGET_EXHAUSTED);
    }

    @Test
    @DisplayName("names of 100 KB")
    void longNames() {
        TestCertificate intermediate = ROOT.intermediate("1.2.3.4=" + "n".repeat(100_000));
        TestCertificate server = intermediate
                .issue("1.2.3.4=" + "s".repeat(100_000))
                .server(HOST)
                .mint();

        Decision decision = decide(server, intermediate);
        assertThat(decision.isTrusted()).isTrue();
        assertThat(decision.explanation().toString()).hasSizeLessThan(10_000);
    }

    @Test
    @DisplayName("10,000 subject alternative names, the host the last of them")
    void manyNames() {
        String[] hosts = new String[10_000];
        Arrays.setAll(hosts, number -> "host-" + number + ".example.org");
        hosts[hosts.length - 1] = HOST;
        Trusted trusted = (Trusted) decide(ROOT.issue("CN=server").server(hosts).mint());

        assertThat(trusted.evidence().hostname().orElseThrow().verified()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 16_383})
    @DisplayName("an issuer's RSA key of 16,384 bits, with a small exponent and with one as long as the modulus")
    void longKeys(int exponentBits) {
        BigInteger modulus = BigInteger.ONE.shiftLeft(16_383).setBit(0);
        BigInteger exponent = BigInteger.ONE.shiftLeft(exponentBits - 1).setBit(0);
        CertificateOrder order =
                TestPki.selfSigned("CN=Long key").issuedBy(ROOT).authority();
        TestCertificate issuer = order.key(rsa(modulus, exponent)).mint();
        TestCertificate signer = TestPki.selfSigned("CN=Long key")
                .key(TestKey.rsa(1))
                .authority()
                .mint();

        assertThat(decide(signer.endEntity(HOST), issuer).isTrusted()).isFalse();
    }

    private static TestKey rsa(BigInteger modulus, BigInteger exponent) {
        try {
            RSAKeyParameters key = new RSAKeyParameters(false, modulus, exponent, true);
            return new TestKey(key, SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName("an extension of 20,000 sequences in each other, whatever it is said to be")
    void nestedExtensions() {
        for (var oid : List.of(
                Extension.subjectAlternativeName,
                Extension.nameConstraints,
                Extension.certificatePolicies,
                Extension.authorityKeyIdentifier,
                Extension.extendedKeyUsage)) {
            TestCertificate server = ROOT.issue("CN=server")
                    .server(HOST)
                    .extension(oid.getId(), true, nested(20_000))
                    .mint();

            assertThat(decide(server)).isNotNull();
        }
    }

    @Test
    @DisplayName("a certificate of nothing but sequences is no certificate")
    void nestedCertificate() {
        assertThatThrownBy(() -> Certificate.parse(nested(20_000))).isInstanceOf(MalformedCertificateException.class);
    }

    /** So many sequences, one in the other, each with the shortest length that says how long it is. */
    private static byte[] nested(int depth) {
        byte[] reversed = new byte[depth * 5];
        int length = 0;
        for (int level = 0; level < depth; level++) {
            int content = length;
            if (content < 0x80) {
                reversed[length++] = (byte) content;
            } else {
                int octets = 0;
                for (int rest = content; rest > 0; rest >>>= 8) {
                    reversed[length++] = (byte) rest;
                    octets++;
                }
                reversed[length++] = (byte) (0x80 | octets);
            }
            reversed[length++] = 0x30;
        }
        ByteArrayOutputStream der = new ByteArrayOutputStream(length);
        for (int i = length - 1; i >= 0; i--) {
            der.write(reversed[i]);
        }
        return der.toByteArray();
    }
}
