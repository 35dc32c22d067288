package io.github.nscope.path;

import static io.github.nscope.path.PathResultAssert.assertResult;
import static io.github.nscope.path.PathResultAssert.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.fixture.CertificateOrder;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestKey;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.platform.ApiLevel;
import java.time.ZoneId;
import java.util.List;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an app reads: the exceptions of trust-semantics 2.2, 2.3, 2.7 and 8, outermost first. */
class FailureTextTest {
    private static final TestCertificate ROOT = TestPki.root("CN=Root");
    private static final TestCertificate INTERMEDIATE = ROOT.intermediate("CN=Intermediate");
    private static final String FAILED = "CertificateException: Chain validation failed";

    static List<ApiLevel> levels() {
        return ApiLevel.all();
    }

    private static CertificateOrder server() {
        return INTERMEDIATE.issue("CN=www.example.com").server("www.example.com");
    }

    private static PathResult check(ApiLevel level, CertificateOrder leaf) {
        return TestDevice.of(level, ROOT).check(leaf.mint(), INTERMEDIATE);
    }

    private static PathResult below(ApiLevel level, CertificateOrder intermediate) {
        TestCertificate minted = intermediate.mint();
        return TestDevice.of(level, ROOT).check(minted.endEntity("www.example.com"), minted);
    }

    /** TS47: from level 26 on a failure without a cause is its own cause. */
    private static void assertRepeated(ApiLevel level, PathResult result, String message) {
        String line = "CertPathValidatorException: " + message;
        if (level.major() >= 26) {
            assertResult(result).throwing(FAILED, line, line);
        } else {
            assertResult(result).throwing(FAILED, line);
        }
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("an expired and a not yet valid end entity")
    void validity(ApiLevel level) {
        assertResult(check(level, server().expired()))
                .throwing(
                        FAILED,
                        "CertPathValidatorException: timestamp check failed",
                        "CertificateExpiredException: Certificate expired at Fri Jan 01 00:00:00 UTC 2021 (compared to"
                                + " Thu Jan 01 00:00:00 UTC 2026)");
        assertResult(check(level, server().notYetValid()))
                .throwing(
                        FAILED,
                        "CertPathValidatorException: timestamp check failed",
                        "CertificateNotYetValidException: Certificate not valid until Tue Jan 01 00:00:00 UTC 2030"
                                + " (compared to Thu Jan 01 00:00:00 UTC 2026)");
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("both ends of the validity period belong to it, and the device's clock has milliseconds")
    void validityIsInclusive(ApiLevel level) {
        TestCertificate leaf = server().valid("2024-01-01", "2025-01-01").mint();
        TestDevice device = TestDevice.of(level, ROOT);
        assertResult(device.at(java.time.Instant.parse("2025-01-01T00:00:00.000999999Z"))
                        .check(leaf, INTERMEDIATE))
                .trusts();
        assertResult(device.at(java.time.Instant.parse("2025-01-01T00:00:00.001Z"))
                        .check(leaf, INTERMEDIATE))
                .refusesFor(PathReason.EXPIRED);
        assertResult(device.at(java.time.Instant.parse("2024-01-01T00:00:00Z")).check(leaf, INTERMEDIATE))
                .trusts();
        assertResult(device.at(java.time.Instant.parse("2023-12-31T23:59:59.999Z"))
                        .check(leaf, INTERMEDIATE))
                .refusesFor(PathReason.NOT_YET_VALID);
    }

    @Test
    @DisplayName("dates are printed in the device's zone")
    void zone() {
        TestDevice device = TestDevice.of(34, ROOT);
        TestDevice inBerlin = device.with(device.rules().with(ZoneId.of("Europe/Berlin")));
        PathResult result = inBerlin.check(server().expired().mint(), INTERMEDIATE);
        assertThat(line(((NoPath) result).throwable().chain().get(2)))
                .isEqualTo("CertificateExpiredException: Certificate expired at Fri Jan 01 01:00:00 GMT+01:00 2021"
                        + " (compared to Thu Jan 01 01:00:00 GMT+01:00 2026)");
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("TS82: the subject is printed with the part encoded last first")
    void reversedSubject(ApiLevel level) {
        TestCertificate weak = ROOT.issue("C=DE, O=Acme, CN=a")
                .authority()
                .key(TestKey.rsa(1023, 1))
                .mint();
        assertResult(TestDevice.of(level, ROOT).check(weak.endEntity("www.example.com"), weak))
                .throwing(
                        "CertificateException: Unacceptable certificate: CN=a, O=Acme, C=DE",
                        "CertificateException: RSA modulus is < 1024 bits");
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("strength: weak keys, unknown keys and broken hashes")
    void strength(ApiLevel level) {
        String unacceptable = "CertificateException: Unacceptable certificate: CN=www.example.com";
        assertResult(check(level, server().key(TestKey.rsa(1023, 1))))
                .throwing(unacceptable, "CertificateException: RSA modulus is < 1024 bits");
        String classOfEd25519 = level.major() == 37 ? "OpenSslEdDsaPublicKey" : "X509PublicKey";
        assertResult(check(level, server().key(TestKey.ed25519("a"))))
                .throwing(
                        unacceptable,
                        "CertificateException: Rejecting unknown key class com.android.org.conscrypt."
                                + classOfEd25519);
        TestCertificate rsa =
                ROOT.issue("CN=Intermediate").authority().key(TestKey.rsa(1)).mint();
        TestCertificate md5 =
                rsa.issue("CN=www.example.com").server("a").signedWith("MD5").mint();
        assertResult(TestDevice.of(level, ROOT).check(md5, rsa))
                .throwing(
                        unacceptable,
                        "CertificateException: Signature uses an insecure hash function: 1.2.840.113549.1.1.4");
        TestCertificate weakAndMd5 = rsa.issue("CN=www.example.com")
                .key(TestKey.rsa(1023, 1))
                .signedWith("MD5")
                .mint();
        assertResult(TestDevice.of(level, ROOT).check(weakAndMd5, rsa)).refusesFor(PathReason.WEAK_KEY);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("TS39: SHA-1 is refused from level 29 on, whatever the kind of key")
    void sha1(ApiLevel level) {
        PathResult result = check(level, server().signedWith("SHA1"));
        if (level.major() < 29) {
            assertResult(result).trusts();
        } else {
            assertResult(result)
                    .throwing(
                            "CertificateException: Unacceptable certificate: CN=www.example.com",
                            "CertificateException: Signature uses an insecure hash function: 1.2.840.10045.4.1");
        }
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("a short anchor key is an algorithm that is disabled, in the words of the level")
    void disabledAlgorithm(ApiLevel level) {
        TestCertificate weak = TestPki.selfSigned("CN=Root")
                .authority()
                .key(TestKey.rsa(1023, 1))
                .mint();
        TestCertificate intermediate = weak.intermediate("CN=Intermediate");
        PathResult result = TestDevice.of(level, weak).check(intermediate.endEntity("www.example.com"), intermediate);
        String words = level.major() >= 26
                ? "Algorithm constraints check failed on signature algorithm: SHA256withRSA"
                : "Algorithm constraints check failed: SHA256withRSA";
        assertRepeated(level, result, words);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("TS47: failures without a cause are their own cause from level 26 on")
    void repetition(ApiLevel level) {
        assertRepeated(
                level,
                below(level, ROOT.issue("CN=I").authority().keyUsage(true, 6)),
                "CA key usage check failed: keyCertSign bit is not set");
        assertRepeated(
                level,
                below(level, ROOT.issue("CN=I").keyUsage(true, 5)),
                "basic constraints check failed: this is not a CA certificate");
        assertRepeated(
                level,
                check(
                        level,
                        server().extension(
                                        Extension.extendedKeyUsage,
                                        false,
                                        new ExtendedKeyUsage(KeyPurposeId.id_kp_codeSigning))),
                "End-entity certificate does not have a valid extendedKeyUsage.");
        assertRepeated(
                level,
                below(
                        level,
                        ROOT.issue("CN=I")
                                .authority()
                                .extension(Extension.nameConstraints, true, ExtensionValues.permitting("a.test"))),
                "name constraints check failed");
        TestCertificate top = ROOT.issue("CN=Top").authority(0).mint();
        TestCertificate low = top.intermediate("CN=Low");
        assertRepeated(
                level,
                TestDevice.of(level, ROOT).check(low.endEntity("www.example.com"), low, top),
                "basic constraints check failed: pathLenConstraint violated - this cert must be the last cert in the"
                        + " certification path");
        if (level.major() >= 26) {
            assertRepeated(level, check(level, server().keyUsage(true, 7)), "incorrect KeyUsage extension bits");
        }
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("critical extensions and anchors that do not fit appear once on every level")
    void appearOnce(ApiLevel level) {
        assertResult(check(level, server().extension("1.2.3.4", true, new byte[] {5, 0})))
                .throwing(FAILED, "CertPathValidatorException: unrecognized critical extension(s)");
        assertResult(below(
                        level,
                        ROOT.issue("CN=I")
                                .authority()
                                .extension(
                                        Extension.authorityKeyIdentifier, false, ExtensionValues.authoritySerial(7))))
                .throwing(FAILED, "CertPathValidatorException: Path does not chain with any of the trust anchors");
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("TS44: a certificate that the Java parser refuses")
    void reparse(ApiLevel level) {
        String absent = "X.509 Certificate is incomplete: subject field is empty, and SubjectAlternativeName extension"
                + " is absent";
        assertResult(check(level, INTERMEDIATE.issue("").keyUsage(true, 0)))
                .throwing(
                        FAILED,
                        "CertPathValidatorException: java.security.cert.CertificateParsingException: " + absent,
                        "CertificateParsingException: " + absent);
        assertResult(check(
                        level,
                        server().extension(
                                        Extension.subjectAlternativeName,
                                        true,
                                        new org.bouncycastle.asn1.x509.GeneralNames(
                                                ExtensionValues.address("1.2.3.4.5")))))
                .refusesFor(PathReason.REFUSED_BY_JAVA_PARSER)
                .throwing(
                        FAILED,
                        "CertPathValidatorException: java.security.cert.CertificateParsingException:"
                                + " java.io.IOException: Invalid IPAddressName",
                        "CertificateParsingException: java.io.IOException: Invalid IPAddressName",
                        "IOException: Invalid IPAddressName");
        TestCertificate mismatched =
                server().innerAlgorithm("1.2.840.10045.4.3.3").mint();
        assertResult(TestDevice.of(level, ROOT).check(mismatched, INTERMEDIATE))
                .throwing(
                        FAILED,
                        "CertPathValidatorException: java.security.cert.CertificateException: Signature algorithm"
                                + " mismatch",
                        "CertificateException: Signature algorithm mismatch");
        TestCertificate direct =
                ROOT.issue("CN=a").innerAlgorithm("1.2.840.10045.4.3.3").mint();
        assertResult(TestDevice.of(level, ROOT).check(direct)).refusesFor(PathReason.NO_TRUST_ANCHOR);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("a wrong signature: the classes of the causes depend on key and algorithm")
    void signatures(ApiLevel level) {
        assertThat(signatureFailure(level, TestKey.ec("a"), TestKey.ec("b")))
                .isEqualTo("java.security.cert.CertificateException");
        assertThat(signatureFailure(level, TestKey.rsa(1), TestKey.ec("b")))
                .isEqualTo("java.security.InvalidKeyException");
        assertThat(signatureFailure(level, TestKey.rsa(1), TestKey.rsa(2)))
                .isEqualTo(
                        level.major() >= 35
                                ? "java.security.SignatureException javax.crypto.BadPaddingException"
                                : "java.security.SignatureException");
        assertThat(signatureFailure(level, TestKey.dsa(), TestKey.ec("b")))
                .isEqualTo("java.security.InvalidKeyException");
    }

    /** A leaf signed with one key below an intermediate with another; the classes of the exception's causes. */
    private static String signatureFailure(ApiLevel level, TestKey shown, TestKey used) {
        TestCertificate signer =
                ROOT.issue("CN=Intermediate").authority().key(used).mint();
        TestCertificate presented =
                ROOT.issue("CN=Intermediate").authority().key(shown).mint();
        NoPath result = (NoPath) TestDevice.of(level, ROOT).check(signer.endEntity("www.example.com"), presented);
        List<io.github.nscope.platform.PlatformThrowable> chain =
                result.throwable().chain();
        assertThat(line(chain.get(0))).isEqualTo(FAILED);
        assertThat(line(chain.get(1))).isEqualTo("CertPathValidatorException: signature check failed");
        return chain.subList(2, chain.size()).stream()
                .map(io.github.nscope.platform.PlatformThrowable::exception)
                .collect(java.util.stream.Collectors.joining(" "));
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName(
            "on one certificate: algorithm, key usage, basic and name constraints, policy, validity, signature, EKU")
    void orderOfChecks(ApiLevel level) {
        // Each order takes away the fault that was reported, and the next one comes to light.
        CertificateOrder intermediate = ROOT.issue("CN=Intermediate")
                .keyUsage(true, 7)
                .extension(Extension.basicConstraints, true, new BasicConstraints(false))
                .extension("1.2.3.4", true, new byte[] {5, 0});
        assertResult(below(level, intermediate))
                .refusesFor(level.major() >= 26 ? PathReason.EMPTY_KEY_USAGE : PathReason.NO_CERTIFICATE_SIGNING);
        assertResult(below(level, intermediate.keyUsage(true, 0))).refusesFor(PathReason.NO_CERTIFICATE_SIGNING);
        assertResult(below(level, intermediate.keyUsage(true, 5))).refusesFor(PathReason.NOT_A_CA);
        assertResult(below(level, intermediate.extension(Extension.basicConstraints, true, new BasicConstraints(true))))
                .refusesFor(PathReason.CRITICAL_EXTENSION);
        assertThat(below(level, intermediate.without("1.2.3.4"))).isInstanceOf(PathFound.class);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("on a leaf: name constraints, policy, validity, signature, EKU, critical extensions")
    void orderOfChecksOnLeaf(ApiLevel level) {
        TestCertificate strict = ROOT.issue("CN=Intermediate")
                .authority()
                .extension(Extension.nameConstraints, true, ExtensionValues.excluding("bad.test"))
                .extension("2.5.29.36", true, new byte[] {0x30, 3, (byte) 0x80, 1, 0})
                .extension("2.5.29.32", false, new byte[] {0x30, 6, 0x30, 4, 6, 2, 0x2a, 3})
                .mint();
        TestCertificate impostor =
                ROOT.issue("CN=Intermediate").key(TestKey.ec("impostor")).mint();
        CertificateOrder leaf = impostor.issue("CN=leaf")
                .dnsNames("bad.test")
                .expired()
                .extension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_codeSigning))
                .extension("1.2.3.4", true, new byte[] {5, 0});
        TestDevice device = TestDevice.of(level, ROOT);
        assertResult(device.check(leaf.mint(), strict)).refusesFor(PathReason.NAME_CONSTRAINTS);
        assertResult(device.check(leaf.dnsNames("good.test").mint(), strict)).refusesFor(PathReason.POLICY_REQUIRED);
        leaf.extension("2.5.29.32", false, new byte[] {0x30, 6, 0x30, 4, 6, 2, 0x2a, 3});
        assertResult(device.check(leaf.mint(), strict)).refusesFor(PathReason.EXPIRED);
        leaf.valid("2020-01-01", "2040-01-01");
        assertResult(device.check(leaf.mint(), strict)).refusesFor(PathReason.SIGNATURE);
        leaf.issuedBy(strict);
        assertResult(device.check(leaf.mint(), strict)).refusesFor(PathReason.EXTENDED_KEY_USAGE);
        leaf.without("2.5.29.37");
        assertResult(device.check(leaf.mint(), strict)).refusesFor(PathReason.CRITICAL_EXTENSION);
        assertResult(device.check(leaf.without("1.2.3.4").mint(), strict)).trusts();
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("a fault of an intermediate is reported before any fault of the leaf, a weak one before a weak leaf")
    void intermediateBeforeLeaf(ApiLevel level) {
        TestCertificate signingNothing =
                ROOT.issue("CN=Intermediate").authority().keyUsage(true, 6).mint();
        TestCertificate leaf =
                signingNothing.issue("CN=leaf").keyUsage(true, 7).expired().mint();
        assertResult(TestDevice.of(level, ROOT).check(leaf, signingNothing))
                .refusesFor(PathReason.NO_CERTIFICATE_SIGNING);
        TestCertificate weak = ROOT.issue("CN=Intermediate")
                .authority()
                .key(TestKey.rsa(1023, 1))
                .mint();
        TestCertificate weakLeaf =
                weak.issue("CN=leaf").key(TestKey.rsa(512, 1)).mint();
        PathResult result = TestDevice.of(level, ROOT).check(weakLeaf, weak);
        assertResult(result).refusesFor(PathReason.WEAK_KEY);
        assertThat(((NoPath) result).failure().position()).isEqualTo(1);
        assertThat(((NoPath) result).failure().check()).isEqualTo(PathCheck.CANDIDATE);
    }
}
