package io.github.nscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.MalformedCertificateException;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestKey;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.path.Budget;
import io.github.nscope.path.PathEvidence;
import io.github.nscope.path.PathResult;
import io.github.nscope.platform.ConscryptVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chains that nobody sends but an attacker: each has an answer, and none costs more than a budget allows. */
class HostileChainsTest {
    private static final String HOST = "www.example.com";
    private static final TestCertificate ROOT = TestPki.root("CN=Root");
    private static final byte[] NO_SIGNATURE = new byte[64];

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

    private static PathEvidence evidence(Decision decision) {
        PathResult result = (decision instanceof Trusted trusted
                        ? trusted.evidence()
                        : decision instanceof Rejected rejected
                                ? rejected.evidence()
                                : ((NotJudged) decision).evidence())
                .path()
                .orElseThrow();
        return result.evidence();
    }

    /** Twenty authorities that have certified each other, every certificate several times over; nobody signs. */
    private static final class Mesh {
        private static final int AUTHORITIES = 20;
        static final List<Certificate> PRESENTED = presented(2000);

        private static List<Certificate> presented(int size) {
            List<TestCertificate> authorities = IntStream.range(0, AUTHORITIES)
                    .mapToObj(number -> TestPki.root("CN=Authority " + number))
                    .toList();
            List<Certificate> presented = new ArrayList<>();
            presented.add(authorities.get(0).endEntity(HOST).certificate());
            for (int serial = 1; presented.size() < size; serial++) {
                for (int pair = 0; pair < AUTHORITIES * AUTHORITIES && presented.size() < size; pair++) {
                    int subject = pair / AUTHORITIES;
                    int issuer = pair % AUTHORITIES;
                    if (subject != issuer) {
                        presented.add(authorities
                                .get(issuer)
                                .issue("CN=Authority " + subject)
                                .serialNumber(serial)
                                .authority()
                                .signature(NO_SIGNATURE)
                                .mint()
                                .certificate());
                    }
                }
            }
            return presented;
        }
    }

    @Test
    @DisplayName(
            "2,000 certificates of 20 authorities that certified each other: not judged, after the last step allowed")
    void mesh() {
        Decision decision = decide(new ConscryptVersion(37), Mesh.PRESENTED);

        assertThat(decision.reason()).isEqualTo(ReasonCode.BUDGET_EXHAUSTED);
        assertThat(((NotJudged) decision).search().exceeded()).isEqualTo(Budget.Limit.PATH_STEPS);
        assertThat(evidence(decision).pathSteps()).isEqualTo(Budget.DEFAULT.pathSteps() + 1);
        assertThat(evidence(decision).signatureChecks()).isZero();
        assertThat(decision.explanation().toString())
                .contains("exceeds the limit PATH_STEPS")
                .hasSizeLessThan(10_000);
    }

    @Test
    @DisplayName("the same mesh under the limits of the newest Conscrypt is refused, after 2048 steps")
    void meshUnderLimits() {
        Decision decision = decide(ConscryptVersion.UPSTREAM_2026, Mesh.PRESENTED);

        assertThat(decision.reason()).isEqualTo(ReasonCode.TOO_MANY_STEPS);
        assertThat(evidence(decision).signatureChecks()).isZero();
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
        assertThat(evidence(decision).signatureChecks()).isEqualTo(2);
        assertThat(decision.explanation().toString()).hasSizeLessThan(10_000);
    }

    @Test
    @DisplayName("10,000 subject alternative names, the host the last of them")
    void manyNames() {
        Trusted trusted =
                (Trusted) decide(ROOT.issue("CN=server").server(hosts(10_000)).mint());

        assertThat(trusted.evidence().hostname().orElseThrow().verified()).isTrue();
    }

    private static String[] hosts(int count) {
        String[] hosts = new String[count];
        Arrays.setAll(hosts, number -> "host-" + number + ".example.org");
        hosts[count - 1] = HOST;
        return hosts;
    }

    @ParameterizedTest
    @CsvSource({"1000, true", "2500, false"})
    @DisplayName("as many names as constraints: each is compared with each, up to 5,000,000 comparisons")
    void namesTimesConstraints(int count, boolean judged) {
        GeneralSubtree[] excluded = IntStream.range(0, count)
                .mapToObj(number -> new GeneralName(GeneralName.dNSName, "x" + number + ".example.org"))
                .map(GeneralSubtree::new)
                .toArray(GeneralSubtree[]::new);
        TestCertificate intermediate = ROOT.issue("CN=Intermediate")
                .authority()
                .extension(Extension.nameConstraints, true, new NameConstraints(null, excluded))
                .mint();
        Decision decision =
                decide(intermediate.issue("CN=server").server(hosts(count)).mint(), intermediate);

        assertThat(decision.reason()).isEqualTo(judged ? ReasonCode.TRUSTED : ReasonCode.BUDGET_EXHAUSTED);
        if (decision instanceof NotJudged notJudged) {
            assertThat(notJudged.search().exceeded()).isEqualTo(Budget.Limit.NAME_COMPARISONS);
            assertThat(notJudged.explanation().toString()).contains("NAME_COMPARISONS");
        }
    }

    @Test
    @DisplayName("20 authorities that map each of 30 policies to all 30: a set of policies, no tree of 30 to the 20th")
    void policiesMappedToEachOther() {
        byte[] policies = encoded(sequence(IntStream.range(0, 30)
                .mapToObj(policy -> sequence(List.of(policy(policy))))
                .toList()));
        byte[] mappings = encoded(sequence(IntStream.range(0, 900)
                .mapToObj(pair -> sequence(List.of(policy(pair / 30), policy(pair % 30))))
                .toList()));
        List<Certificate> presented = new ArrayList<>();
        TestCertificate issuer = ROOT;
        for (int i = 0; i < 20; i++) {
            issuer = issuer.issue("CN=Intermediate " + i)
                    .authority()
                    .extension(Extension.certificatePolicies.getId(), false, policies)
                    .extension(Extension.policyMappings.getId(), true, mappings)
                    .extension(Extension.policyConstraints.getId(), true, new byte[] {0x30, 3, (byte) 0x80, 1, 0})
                    .mint();
            presented.add(issuer.certificate());
        }
        presented.add(issuer.issue("CN=server")
                .server(HOST)
                .extension(Extension.certificatePolicies.getId(), false, policies)
                .mint()
                .certificate());
        Collections.reverse(presented);

        Decision decision = decide(new ConscryptVersion(37), presented);
        assertThat(decision.reason()).isEqualTo(ReasonCode.TRUSTED);
        assertThat(evidence(decision).signatureChecks()).isEqualTo(21);
    }

    private static ASN1ObjectIdentifier policy(int number) {
        return new ASN1ObjectIdentifier("1.2.3." + number);
    }

    private static DERSequence sequence(List<? extends ASN1Encodable> parts) {
        ASN1EncodableVector vector = new ASN1EncodableVector();
        parts.forEach(vector::add);
        return new DERSequence(vector);
    }

    private static byte[] encoded(DERSequence sequence) {
        try {
            return sequence.getEncoded("DER");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"16384, 17", "16384, 33", "16384, 34", "16384, 16383", "16385, 17"})
    @DisplayName(
            "a signature as long as an RSA key of 16,384 bits, with small and absurd exponents: refused after one check")
    void longKeys(int modulusBits, int exponentBits) {
        TestKey key = rsa(
                BigInteger.ONE.shiftLeft(modulusBits - 1).setBit(0),
                BigInteger.ONE.shiftLeft(exponentBits - 1).setBit(0));
        byte[] signature = new byte[(modulusBits + 7) / 8];
        Arrays.fill(signature, 1, signature.length, (byte) 0x5a);
        TestCertificate issuer = ROOT.issue("CN=Long key").authority().key(key).mint();
        TestCertificate impostor = TestPki.selfSigned("CN=Long key")
                .key(TestKey.rsa(1))
                .authority()
                .mint();
        TestCertificate server =
                impostor.issue("CN=server").server(HOST).signature(signature).mint();

        Decision decision = decide(server, issuer);
        assertThat(decision.reason()).isEqualTo(ReasonCode.SIGNATURE);
        assertThat(evidence(decision).signatureChecks()).isEqualTo(2);
    }

    private static TestKey rsa(BigInteger modulus, BigInteger exponent) {
        try {
            RSAKeyParameters key = new RSAKeyParameters(false, modulus, exponent, true);
            return new TestKey(key, SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2.5.29.15, REFUSED_BY_JAVA_PARSER",
        "2.5.29.17, REFUSED_BY_JAVA_PARSER",
        // BasicConstraintsExtension looks no further than at the tag of what the first sequence holds.
        "2.5.29.19, TRUSTED",
        "2.5.29.30, REFUSED_BY_JAVA_PARSER",
        "2.5.29.32, REFUSED_BY_JAVA_PARSER",
        "2.5.29.35, REFUSED_BY_JAVA_PARSER",
        "2.5.29.37, REFUSED_BY_JAVA_PARSER"
    })
    @DisplayName("an extension of 20,000 sequences in each other, whatever it is said to be")
    void nestedExtensions(String oid, ReasonCode reason) {
        Decision decision = decide(ROOT.issue("CN=server")
                .server(HOST)
                .extension(oid, true, nested(20_000))
                .mint());

        assertThat(decision.reason()).isEqualTo(reason);
        assertThat(evidence(decision).signatureChecks()).isEqualTo(1);
    }

    @Test
    @DisplayName("a certificate of nothing but sequences is no certificate")
    void nestedCertificate() {
        assertThatThrownBy(() -> Certificate.parse(nested(20_000))).isInstanceOf(MalformedCertificateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3080",
                "30847fffffff",
                "3084ffffffff",
                "308501ffffffff",
                "3089ffffffffffffffffff",
                "30ff",
                "3f81"
            })
    @DisplayName("lengths without end, beyond the input, beyond an int, beyond a long")
    void lengths(String hex) {
        byte[] der = Arrays.copyOf(HexFormat.of().parseHex(hex), 64);
        assertThatThrownBy(() -> Certificate.parse(der)).isInstanceOf(MalformedCertificateException.class);
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
        byte[] der = new byte[length];
        for (int i = 0; i < length; i++) {
            der[i] = reversed[length - 1 - i];
        }
        return der;
    }
}
