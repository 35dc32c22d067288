package io.github.nscope.path;

import static io.github.nscope.path.PathResultAssert.assertResult;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.SignatureCheck;
import io.github.nscope.fixture.CertificateOrder;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestKey;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.path.AnchorLookup.LookupCrashed;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.platform.PlatformThrowable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which path the search finds, and which failure survives where it finds none: trust-semantics 1.1, 1.3 and 1.5. */
class PathSearchTest {
    private static final TestCertificate ROOT = TestPki.root("CN=Root");
    private static final TestCertificate INTERMEDIATE = ROOT.intermediate("CN=Intermediate");
    private static final TestCertificate SERVER = INTERMEDIATE.endEntity("www.example.com");
    private static final TestCertificate UNRELATED =
            TestPki.root("CN=Unrelated").intermediate("CN=Other");

    static List<ApiLevel> levels() {
        return ApiLevel.all();
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("order, duplicates and strangers among the presented certificates do not matter, but for the first")
    void anyOrder(ApiLevel level) {
        TestDevice device = TestDevice.of(level, ROOT);
        TestCertificate lower = INTERMEDIATE.intermediate("CN=Lower");
        TestCertificate server = lower.endEntity("www.example.com");
        assertResult(device.check(server, lower, INTERMEDIATE, ROOT)).trusts(server, lower, INTERMEDIATE, ROOT);
        assertResult(device.check(server, ROOT, UNRELATED, INTERMEDIATE, lower))
                .trusts(server, lower, INTERMEDIATE, ROOT);
        assertResult(device.check(server, server, lower, lower, INTERMEDIATE, server))
                .trusts(server, lower, INTERMEDIATE, ROOT);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("TS6: whatever comes first is the end entity")
    void firstIsEndEntity(ApiLevel level) {
        TestDevice device = TestDevice.of(level, ROOT);
        assertResult(device.check(ROOT)).trusts(ROOT);
        assertResult(device.check(ROOT, INTERMEDIATE, SERVER)).trusts(ROOT);
        assertResult(device.check(INTERMEDIATE, SERVER)).trusts(INTERMEDIATE, ROOT);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("TS5: the path shows the anchor with the end entity's subject and key, not what was sent")
    void anchorTakesTheEndEntitysPlace(ApiLevel level) {
        TestCertificate twin = UNRELATED.issue("CN=Root").expired().mint();
        PathResult result = TestDevice.of(level, ROOT).check(twin);
        assertResult(result).trusts(ROOT);
        assertThat(((PathFound) result).path().endEntity()).isEqualTo(ROOT.certificate());
        assertThat(((PathFound) result).path().presented()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("TS18: a path climbs through all anchors above the one that validates it")
    void climbs(ApiLevel level) {
        assertResult(TestDevice.of(level, INTERMEDIATE, ROOT).check(SERVER, INTERMEDIATE, ROOT))
                .trusts(SERVER, INTERMEDIATE, ROOT);
        PathResult lower = TestDevice.of(level, INTERMEDIATE).check(SERVER, INTERMEDIATE, ROOT);
        assertResult(lower).trusts(SERVER, INTERMEDIATE);
        assertThat(((PathFound) lower).path().anchors()).containsExactly(INTERMEDIATE.certificate());
        TestCertificate other = TestPki.root("CN=Cross");
        TestCertificate cross = other.issue("CN=Root").authority().mint();
        assertResult(TestDevice.of(level, cross, other).check(SERVER, INTERMEDIATE, ROOT))
                .trusts(SERVER, INTERMEDIATE, cross, other);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName(
            "TS17: between the self-signed and the cross-signed variant of an anchor, the self-signed one ends the path")
    void selfSignedEndsThePath(ApiLevel level) {
        TestCertificate other = TestPki.root("CN=Cross");
        TestCertificate cross = other.issue("CN=Root").authority().mint();
        assertResult(TestDevice.of(level, cross, other, ROOT).check(SERVER, INTERMEDIATE))
                .trusts(SERVER, INTERMEDIATE, ROOT);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("anchors above the validating one are not looked at")
    void upperAnchorsAreNotValidated(ApiLevel level) {
        TestCertificate top = TestPki.selfSigned("CN=Top")
                .expired()
                .key(TestKey.rsa(512, 1))
                .signedWith("MD5")
                .mint();
        TestCertificate cross = top.issue("CN=Root").signedWith("MD5").expired().mint();
        assertResult(TestDevice.of(level, cross, top).check(SERVER, INTERMEDIATE))
                .trusts(SERVER, INTERMEDIATE, cross, top);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("TS35: a key identifier that does not fit makes the search try the next anchor with the same key")
    void nextAnchorOfTheSameKey(ApiLevel level) {
        TestCertificate preferred =
                identified(1).valid("2020-01-01", "2041-01-01").mint();
        TestCertificate fitting = identified(2).mint();
        TestCertificate intermediate = ROOT.issue("CN=Intermediate")
                .authority()
                .extension("2.5.29.35", false, new byte[] {0x30, 3, (byte) 0x80, 1, 2})
                .mint();
        TestCertificate server = intermediate.endEntity("www.example.com");
        PathResult result = TestDevice.of(level, preferred, fitting).check(server, intermediate);
        assertResult(result).trusts(server, intermediate, fitting);
        assertThat(result.evidence().failed()).hasSize(1);
        TriedPath first = result.evidence().failed().get(0);
        assertThat(first.anchors()).containsExactly(preferred.certificate());
        assertThat(first.presented()).containsExactly(server.certificate(), intermediate.certificate());
        assertThat(first.failure().reason()).isEqualTo(PathReason.ANCHOR_KEY_IDENTIFIER);
        assertThat(first.failure().position()).isEqualTo(1);
    }

    private static CertificateOrder identified(int keyIdentifier) {
        return TestPki.selfSigned("CN=Root")
                .authority()
                .extension("2.5.29.14", false, new byte[] {4, 1, (byte) keyIdentifier});
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("TS14: of several failing alternatives the exception is that of the last one tried")
    void lastAlternativesException(ApiLevel level) {
        TestCertificate expired =
                ROOT.issue("CN=Intermediate").authority().expired().mint();
        TestCertificate wrongKey = ROOT.issue("CN=Intermediate")
                .authority()
                .key(TestKey.ec("wrong"))
                .mint();
        TestDevice device = TestDevice.of(level, ROOT);
        PathResult signatureLast = device.check(SERVER, expired, wrongKey);
        assertResult(signatureLast).refusesFor(PathReason.SIGNATURE);
        assertThat(signatureLast.evidence().failed())
                .extracting(path -> path.failure().reason())
                .containsExactly(PathReason.EXPIRED, PathReason.SIGNATURE);
        PathResult expiryLast = device.check(SERVER, wrongKey, expired);
        assertResult(expiryLast)
                .refusesFor(PathReason.EXPIRED)
                .throwing(
                        "CertificateException: Unacceptable certificate: CN=Intermediate",
                        "CertificateExpiredException: Certificate expired at Fri Jan 01 00:00:00 UTC 2021"
                                + " (compared to Thu Jan 01 00:00:00 UTC 2026)");
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("TS10: a self-issued certificate ends the search by its name, though an anchor signed it")
    void selfIssuedEndsTheSearch(ApiLevel level) {
        TestCertificate rollover =
                ROOT.issue("CN=Root").key(TestKey.ec("new")).authority().mint();
        TestCertificate server = rollover.endEntity("www.example.com");
        PathResult result = TestDevice.of(level, ROOT).check(server, rollover, ROOT);
        assertResult(result)
                .refusesFor(PathReason.SELF_ISSUED_NOT_TRUSTED)
                .throwing(
                        "CertificateException: java.security.cert.CertPathValidatorException: Trust anchor for"
                                + " certification path not found.",
                        "CertPathValidatorException: Trust anchor for certification path not found.");
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("loops among presented certificates end without an anchor")
    void loops(ApiLevel level) {
        TestCertificate a = TestPki.root("CN=A");
        TestCertificate b = a.intermediate("CN=B");
        TestCertificate back = b.issue("CN=A").authority().mint();
        TestCertificate server = b.endEntity("www.example.com");
        PathResult result = TestDevice.of(level, ROOT).check(server, b, back);
        assertResult(result).refusesFor(PathReason.NO_TRUST_ANCHOR);
        assertThat(result.evidence().failed().get(0).presented())
                .containsExactly(server.certificate(), b.certificate(), back.certificate());
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("TS26: no certificates or no authentication type is an IllegalArgumentException; any other type goes")
    void arguments(ApiLevel level) {
        TestDevice device = TestDevice.of(level, ROOT);
        assertResult(device.check())
                .refusesFor(PathReason.BAD_ARGUMENTS)
                .throwing("IllegalArgumentException: null or zero-length parameter");
        PathSearch search = new PathSearch(device.rules(), device.anchors());
        List<Certificate> presented = List.of(SERVER.certificate(), INTERMEDIATE.certificate());
        assertResult(search.find(new PathQuery(presented, "", TlsPeer.SERVER, TestPki.TIME)))
                .refusesFor(PathReason.BAD_ARGUMENTS);
        assertResult(search.find(new PathQuery(presented, "bogus", TlsPeer.SERVER, TestPki.TIME)))
                .trusts();
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("TS25: thirty intermediates in any order are fine")
    void thirtyIntermediates(ApiLevel level) {
        List<TestCertificate> line = line(30);
        TestDevice device = TestDevice.of(level, ROOT);
        assertResult(device.check(line.toArray(TestCertificate[]::new))).trusts();
        Collections.reverse(line.subList(1, line.size()));
        assertResult(device.check(line.toArray(TestCertificate[]::new))).trusts();
    }

    /** An end entity, then intermediates up to one that ROOT issued. */
    static List<TestCertificate> line(int intermediates) {
        List<TestCertificate> line = new ArrayList<>();
        TestKey key = TestKey.rsa(1024, 1);
        TestCertificate top = ROOT;
        for (int i = 0; i < intermediates; i++) {
            top = top.issue("CN=Intermediate " + i).key(key).authority().mint();
            line.add(0, top);
        }
        line.add(0, top.endEntity("www.example.com"));
        return line;
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("TS22: names of presented certificates are compared without regard to case, spacing and string type")
    void canonicalNames(ApiLevel level) {
        TestCertificate server = INTERMEDIATE
                .issue("CN=www.example.com")
                .issuerName(new X500NameBuilder()
                        .addRDN(BCStyle.CN, new DERPrintableString(" interMEDIATE "))
                        .build())
                .server("www.example.com")
                .mint();
        TestCertificate intermediate = ROOT.issue("CN=Intermediate")
                .issuerName(new X500NameBuilder()
                        .addRDN(BCStyle.CN, new DERUTF8String("ROOT"))
                        .build())
                .authority()
                .mint();
        assertResult(TestDevice.of(level, ROOT).check(server, intermediate)).trusts(server, intermediate, ROOT);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("TS23: an anchor that one look-up has found is found by the canonical name from then on")
    void foundAnchorsAreRemembered(ApiLevel level) {
        // This store finds names by their bytes. The wrong issuer is tried first and leads to the anchor; that of the
        // right one is written in capitals, which the store does not know.
        TestCertificate decoy = ROOT.issue("CN=Intermediate")
                .key(TestKey.ec("decoy"))
                .authority()
                .mint();
        TestCertificate capitals = ROOT.issue("CN=Intermediate")
                .issuerName(CertificateOrder.name("CN=ROOT"))
                .authority()
                .mint();
        TestDevice device = TestDevice.of(level).with(new AnchorsByBytes(ROOT.certificate()));
        assertResult(device.check(SERVER, capitals)).refusesFor(PathReason.NO_TRUST_ANCHOR);
        assertResult(device.check(SERVER, decoy, capitals)).trusts(SERVER, capitals, ROOT);
    }

    /** One anchor, found where its subject is written as the issuer is. */
    private record AnchorsByBytes(Certificate anchor) implements AnchorLookup {
        @Override
        public Answer bySubjectAndKey(Certificate certificate) {
            return new Anchors(List.of());
        }

        @Override
        public Answer byIssuerAndSignature(Certificate issued, SignatureCheck signatures) {
            boolean issuer = anchor.subject().der().equals(issued.issuer().der())
                    && signatures.verifies(issued, anchor.publicKey());
            return new Anchors(issuer ? List.of(anchor) : List.of());
        }
    }

    @Test
    @DisplayName("a look-up that throws ends everything")
    void lookupCrash() {
        PlatformThrowable thrown = PlatformThrowable.of("java.lang.NullPointerException", "boom");
        AnchorLookup broken = new AnchorLookup() {
            @Override
            public Answer bySubjectAndKey(Certificate certificate) {
                return new Anchors(List.of());
            }

            @Override
            public Answer byIssuerAndSignature(Certificate issued, SignatureCheck signatures) {
                return new LookupCrashed(thrown);
            }
        };
        PathResult result = TestDevice.of(24).with(broken).check(SERVER, INTERMEDIATE);
        assertResult(result).refusesFor(PathReason.ANCHOR_LOOKUP_CRASH).throwing("NullPointerException: boom");
        assertThat(((NoPath) result).failure()).isInstanceOf(PathFailure.ExceptionEscaped.class);
    }
}
