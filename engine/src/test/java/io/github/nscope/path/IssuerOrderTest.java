package io.github.nscope.path;

import static io.github.nscope.path.PathResultAssert.assertResult;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.fixture.CertificateOrder;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestKey;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.platform.ApiLevel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** In which order anchors with the same subject and key are tried: trust-semantics 1.4. */
class IssuerOrderTest {
    private static final TestKey KEY = TestKey.rsa(1);
    private static final TestCertificate OTHER =
            TestPki.selfSigned("CN=Other").authority().key(TestKey.rsa(2)).mint();
    private static final IssuerOrder ORDER = new IssuerOrder(TestDevice.profile(ApiLevel.of(34)));

    static List<ApiLevel> levels() {
        return ApiLevel.all();
    }

    private static CertificateOrder anchor() {
        return TestPki.selfSigned("CN=Root").authority().key(KEY);
    }

    private static CertificateOrder cross() {
        return OTHER.issue("CN=Root").authority().key(KEY);
    }

    static Stream<Arguments> preferences() {
        return Stream.of(
                Arguments.of("self-issued", anchor().signedWith("MD5").expired(), cross().signedWith("SHA512")),
                Arguments.of(
                        "unknown algorithm",
                        anchor().signedWith("PSS-SHA256").expired(),
                        anchor().signedWith("SHA512")),
                Arguments.of(
                        "SHA-512 over SHA-384", anchor().signedWith("SHA512").expired(), anchor().signedWith("SHA384")),
                Arguments.of(
                        "SHA-384 over SHA-256", anchor().signedWith("SHA384").expired(), anchor().signedWith("SHA256")),
                Arguments.of(
                        "SHA-256 over SHA-224", anchor().signedWith("SHA256").expired(), anchor().signedWith("SHA224")),
                Arguments.of(
                        "SHA-224 over SHA-1", anchor().signedWith("SHA224").expired(), anchor().signedWith("SHA1")),
                Arguments.of("SHA-1 over MD5", anchor().signedWith("SHA1").expired(), anchor().signedWith("MD5")),
                Arguments.of(
                        "later notAfter",
                        anchor().valid("2000-01-01", "2030-01-02"),
                        anchor().valid("2020-01-01", "2030-01-01")),
                Arguments.of(
                        "later notBefore",
                        anchor().valid("2020-01-02", "2030-01-01"),
                        anchor().valid("2020-01-01", "2030-01-01")),
                Arguments.of(
                        "EC over RSA",
                        anchor().key(TestKey.ec("a")).expired().signedWith("SHA1"),
                        anchor().signedWith("SHA512")),
                Arguments.of(
                        "larger EC field",
                        anchor().key(TestKey.ec("a", "P-384")).expired().signedWith("SHA1"),
                        anchor().key(TestKey.ec("a", "P-256")).signedWith("SHA512")),
                Arguments.of(
                        "larger RSA modulus",
                        anchor().key(TestKey.rsa(1)).expired().signedWith("SHA1"),
                        anchor().key(TestKey.rsa(1024, 1)).signedWith("SHA512")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("preferences")
    @DisplayName("what comes first")
    void preferred(String key, CertificateOrder preferred, CertificateOrder other) {
        Certificate first = preferred.mint().certificate();
        Certificate second = other.mint().certificate();
        assertThat(ORDER.order(List.of(first, second)))
                .as(key)
                .isEqualTo(new IssuerOrder.Ordered(List.of(first, second), List.of()));
        assertThat(ORDER.order(List.of(second, first)))
                .as(key)
                .isEqualTo(new IssuerOrder.Ordered(List.of(first, second), List.of()));
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("TS15: validity does not count: an expired SHA-512 anchor is used rather than a valid SHA-256 one")
    void expiredAnchorIsPreferred(ApiLevel level) {
        TestCertificate pss = anchor().signedWith("PSS-SHA256").expired().mint();
        TestCertificate sha512 = anchor().signedWith("SHA512").expired().mint();
        TestCertificate sha256 = anchor().mint();
        TestCertificate server = sha256.endEntity("www.example.com");
        assertResult(TestDevice.of(level, sha256, sha512).check(server)).trusts(server, sha512);
        assertResult(TestDevice.of(level, sha256, sha512, pss).check(server)).trusts(server, pss);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("TS16: anchors that rank the same are reported, and taken in the order of the store")
    void ties(ApiLevel level) {
        TestCertificate one = anchor().serialNumber(1).mint();
        TestCertificate two = anchor().serialNumber(2).mint();
        TestCertificate better =
                anchor().serialNumber(3).valid("2020-01-01", "2041-01-01").mint();
        TestCertificate server = one.endEntity("www.example.com");
        PathResult result = TestDevice.of(level, two, one).check(server);
        assertResult(result).trusts(server, two);
        assertThat(result.evidence().undecided()).containsExactly(List.of(two.certificate(), one.certificate()));
        PathResult decided = TestDevice.of(level, two, better).check(server);
        assertResult(decided).trusts(server, better);
        assertThat(decided.evidence().undecided()).isEmpty();
    }

    @Test
    @DisplayName("several ties among many")
    void severalTies() {
        List<Certificate> sorted = new ArrayList<>();
        for (String end : List.of("2034-01-01", "2033-01-01", "2032-01-01")) {
            for (int serial = 1; serial < (end.startsWith("2033") ? 2 : 3); serial++) {
                sorted.add(anchor().valid("2020-01-01", end)
                        .serialNumber(serial)
                        .mint()
                        .certificate());
            }
        }
        IssuerOrder.Ordered ordered = (IssuerOrder.Ordered) ORDER.order(sorted);
        assertThat(ordered.issuers()).isEqualTo(sorted);
        assertThat(ordered.undecided()).containsExactly(sorted.subList(0, 2), sorted.subList(3, 5));
        List<Certificate> reversed = new ArrayList<>(sorted);
        Collections.reverse(reversed);
        assertThat(((IssuerOrder.Ordered) ORDER.order(reversed)).issuers().get(2))
                .isEqualTo(sorted.get(2));
    }

    @Test
    @DisplayName("comparing keys of no known size throws, and nothing catches it")
    void unknownKeys() {
        TestKey ed25519 = TestKey.ed25519("a");
        TestCertificate one =
                TestPki.selfSigned("CN=Root").key(ed25519).serialNumber(1).mint();
        TestCertificate two =
                TestPki.selfSigned("CN=Root").key(ed25519).serialNumber(2).mint();
        TestCertificate server = one.endEntity("www.example.com");
        PathResult result = TestDevice.of(37, one, two).check(server);
        assertResult(result)
                .refusesFor(PathReason.ISSUER_ORDER_CRASH)
                .throwing("IllegalArgumentException: Unsupported public key type:"
                        + " com.android.org.conscrypt.OpenSslEdDsaPublicKey");
        assertThat(((NoPath) result).failure()).isInstanceOf(PathFailure.ExceptionEscaped.class);
        assertResult(TestDevice.of(36, one, two).check(server)).refusesFor(PathReason.NO_TRUST_ANCHOR);
        TestCertificate cross = OTHER.issue("CN=Root").key(ed25519).mint();
        assertResult(TestDevice.of(37, cross, one).check(server)).trusts(server, one);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("two DSA anchors of one name throw as well")
    void dsaKeys(ApiLevel level) {
        TestCertificate one =
                TestPki.selfSigned("CN=Root").key(TestKey.dsa()).serialNumber(1).mint();
        TestCertificate two =
                TestPki.selfSigned("CN=Root").key(TestKey.dsa()).serialNumber(2).mint();
        TestCertificate server = one.endEntity("www.example.com");
        assertResult(TestDevice.of(level, one).check(server)).trusts(server, one);
        assertResult(TestDevice.of(level, one, two).check(server)).refusesFor(PathReason.ISSUER_ORDER_CRASH);
    }
}
