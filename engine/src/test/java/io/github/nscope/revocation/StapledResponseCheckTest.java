package io.github.nscope.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.fixture.CertificateOrder;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestKey;
import io.github.nscope.fixture.TestOcspResponse;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.platform.PlatformFacts;
import io.github.nscope.platform.PlatformProfile;
import io.github.nscope.platform.PlatformThrowable;
import io.github.nscope.revocation.StapledResponseResult.Fallback;
import io.github.nscope.revocation.StapledResponseResult.NotChecked;
import io.github.nscope.revocation.StapledResponseResult.Refusal;
import io.github.nscope.revocation.StapledResponseResult.Refused;
import io.github.nscope.revocation.StapledResponseResult.Vouched;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stapled OCSP responses, section 6 of the trust semantics. */
class StapledResponseCheckTest {
    private static final String VALIDATOR_EXCEPTION = "java.security.cert.CertPathValidatorException";
    private static final Instant NOW = TestPki.TIME;
    private static final TestCertificate ROOT = TestPki.root("CN=Root");
    private static final TestCertificate SERVER =
            ROOT.issue("CN=server").server("www.example.com").serialNumber(77).mint();
    private static final TestCertificate OTHER_ROOT = TestPki.root("CN=Other root");

    private static IntStream levels() {
        return IntStream.rangeClosed(24, 37);
    }

    private static IntStream checkingLevels() {
        return IntStream.rangeClosed(26, 37);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("A good response: looked at from 26")
    void good(int level) {
        assertThat(check(level, good().mint())).isInstanceOf(level < 26 ? NotChecked.class : Vouched.class);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("TS61: garbage is hard-fail from 26, before it is not looked at")
    void garbage(int level) {
        StapledResponseResult result = check(level, Bytes.copyOf(new byte[] {1, 2, 3}));
        if (level < 26) {
            assertThat(result).isEqualTo(new NotChecked(NotChecked.Reason.LEVEL_IGNORES_IT));
        } else {
            assertRefused(result, Refusal.UNDECODABLE, "Unable to determine revocation status due to network error");
        }
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("TS61: no staple, or an empty one, is fine")
    void noStaple(int level) {
        NotChecked notStapled = new NotChecked(NotChecked.Reason.NOT_STAPLED);
        assertThat(check(level, Bytes.copyOf(new byte[0]))).isEqualTo(notStapled);
        assertThat(checker(level).check(null, SERVER.certificate(), ROOT.certificate(), NOW))
                .isEqualTo(notStapled);
    }

    @ParameterizedTest
    @MethodSource("checkingLevels")
    @DisplayName("Revoked: the date, the reason and the authority in the message, which the cause repeats")
    void revoked(int level) {
        String message = "Certificate has been revoked, reason: KEY_COMPROMISE, revocation date:"
                + " Mon Dec 01 12:30:00 UTC 2025, authority: CN=Root, extension OIDs: []";
        assertThat(check(
                        level,
                        good().revoked(Instant.parse("2025-12-01T12:30:00Z"), 1).mint()))
                .isEqualTo(new Refused(
                        Refusal.REVOKED,
                        message,
                        new PlatformThrowable(
                                VALIDATOR_EXCEPTION,
                                message,
                                PlatformThrowable.of("java.security.cert.CertificateRevokedException", message)),
                        Fallback.NONE));
    }

    @Test
    @DisplayName("The date is printed in the device's zone")
    void zone() {
        StapledResponseCheck check = new StapledResponseCheck(profile(34), ZoneId.of("Europe/Berlin"));
        StapledResponseResult result = check.check(
                good().revoked(Instant.parse("2025-12-01T12:30:00Z")).mint(),
                SERVER.certificate(),
                ROOT.certificate(),
                NOW);
        assertThat(((Refused) result).throwable().message())
                .contains("reason: UNSPECIFIED, revocation date: Mon Dec 01 13:30:00 GMT+01:00 2025,");
    }

    @Test
    @DisplayName("A revocation date in the future passes")
    void revokedLater() {
        assertThat(check(34, good().revoked(NOW.plusSeconds(1)).mint())).isInstanceOf(Vouched.class);
        assertThat(check(34, good().revoked(NOW).mint())).isInstanceOf(Vouched.class);
        assertThat(check(34, good().revoked(NOW.minusSeconds(1)).mint())).isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName("Unknown: \"Certificate's revocation status is unknown\"")
    void unknown() {
        assertRefused(
                check(34, good().unknown().mint()), Refusal.UNKNOWN, "Certificate's revocation status is unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "-60, 0, true",
        "-60, -15, true",
        "-60, -16, false",
        "15, 60, true",
        "16, 60, false",
        "-15, none, true",
        "-16, none, false",
    })
    @DisplayName("The validity interval with fifteen minutes to spare; without nextUpdate it ends at thisUpdate")
    void interval(int from, String to, boolean vouches) {
        Instant end = to.equals("none") ? null : NOW.plus(Duration.ofMinutes(Integer.parseInt(to)));
        StapledResponseResult result =
                check(34, good().valid(NOW.plus(Duration.ofMinutes(from)), end).mint());
        if (vouches) {
            assertThat(result).isInstanceOf(Vouched.class);
        } else {
            assertRefused(result, Refusal.OUT_OF_DATE, "Response is unreliable: its validity interval is out-of-date");
        }
    }

    @Test
    @DisplayName("An answer about another certificate must be in date as well")
    void otherAnswersDates() {
        assertRefused(
                check(
                        34,
                        good().alsoAbout(5, NOW.minusSeconds(9000), NOW.minusSeconds(5000))
                                .mint()),
                Refusal.OUT_OF_DATE,
                "Response is unreliable: its validity interval is out-of-date");
    }

    @Test
    @DisplayName("For another certificate: the response does not include it")
    void otherCertificate() {
        TestCertificate other = ROOT.issue("CN=other").serialNumber(78).mint();
        assertRefused(check(34, TestOcspResponse.about(other, ROOT).mint()), Refusal.OTHER_CERTIFICATE, NOT_INCLUDED);
        assertRefused(
                check(34, TestOcspResponse.about(SERVER, OTHER_ROOT).mint()), Refusal.OTHER_CERTIFICATE, NOT_INCLUDED);
    }

    private static final String NOT_INCLUDED =
            "OCSP response does not include a response for a certificate supplied in the OCSP request";

    @Test
    @DisplayName("An answer that names the certificate with SHA-256 is not recognised: the platform asks with SHA-1")
    void sha256Id() {
        assertRefused(check(34, good().identifiedWithSha256().mint()), Refusal.OTHER_CERTIFICATE, NOT_INCLUDED);
    }

    @ParameterizedTest
    @CsvSource({
        "1, MALFORMED_REQUEST",
        "2, INTERNAL_ERROR",
        "3, TRY_LATER",
        "5, SIG_REQUIRED",
        "6, UNAUTHORIZED",
    })
    @DisplayName("An error status: \"OCSP response error: …\"")
    void errorStatus(int code, String name) {
        assertRefused(check(34, TestOcspResponse.error(code)), Refusal.ERROR_STATUS, "OCSP response error: " + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "3000", "30030a0109", "30030a0100", "30053003020101", "0a0100"})
    @DisplayName("Undecodable bytes of several kinds")
    void undecodable(String hex) {
        Bytes bytes = Bytes.copyOf(HexFormat.of().parseHex(hex.isEmpty() ? "00" : hex));
        assertRefused(
                check(34, bytes), Refusal.UNDECODABLE, "Unable to determine revocation status due to network error");
    }

    @Test
    @DisplayName("Deeply nested bytes are refused and not followed")
    void nested() {
        byte[] deep = new byte[200_000];
        for (int i = 0; i < deep.length; i += 2) {
            deep[i] = 0x30;
            deep[i + 1] = (byte) 0x80;
        }
        assertThat(check(34, Bytes.copyOf(deep)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.UNDECODABLE));
    }

    @Test
    @DisplayName("A response of another type, or with a critical extension, can't be decoded")
    void otherType() {
        assertUndecodable(
                TestOcspResponse.success("1.2.3", Bytes.copyOf(new byte[0])), "Unsupported OCSP response type: 1.2.3");
        assertUndecodable(
                good().extension("1.2.3", true, new byte[] {5, 0}).mint(),
                "Unsupported OCSP critical extension: 1.2.3");
        assertUndecodable(TestOcspResponse.error(9), "Unknown OCSPResponse status: 9");
        assertThat(check(34, good().extension("1.2.3", false, new byte[] {5, 0}).mint()))
                .isInstanceOf(Vouched.class);
    }

    @Test
    @DisplayName("Signed with another key: \"Error verifying OCSP Response's signature\"")
    void badSignature() {
        assertRefused(
                check(34, good().signedWith(TestKey.ec("somebody else")).mint()),
                Refusal.BAD_SIGNATURE,
                "Error verifying OCSP Response's signature");
    }

    @Test
    @DisplayName("Signed with a key of another kind: the signature provider's exception is the cause")
    void keyOfAnotherKind() {
        assertThat(check(34, good().signedWith(TestKey.rsa(1)).mint()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.throwable().chain())
                                .extracting(PlatformThrowable::exception)
                                .containsExactly(VALIDATOR_EXCEPTION, "java.security.InvalidKeyException"));
    }

    @Test
    @DisplayName("The signer named by key: by its SHA-1, or by the certificate's subjectKeyIdentifier")
    void namedByKey() {
        assertThat(check(34, good().namedByKey().mint())).isInstanceOf(Vouched.class);
    }

    @Test
    @DisplayName("Nobody known by the signer's name: \"Unable to verify OCSP Response's signature\"")
    void unknownSigner() {
        assertRefused(
                check(34, good().namedAs(OTHER_ROOT).mint()),
                Refusal.BAD_SIGNATURE,
                "Unable to verify OCSP Response's signature");
    }

    @Test
    @DisplayName("A delegated responder needs id-kp-OCSPSigning")
    void delegated() {
        assertThat(check(
                        34,
                        good().signedBy(responder(KeyPurposeId.id_kp_OCSPSigning)
                                        .mint())
                                .mint()))
                .isInstanceOf(Vouched.class);
        String invalid = "Responder's certificate not valid for signing OCSP responses";
        assertRefused(
                check(
                        34,
                        good().signedBy(responder(KeyPurposeId.id_kp_serverAuth).mint())
                                .mint()),
                Refusal.SIGNER_NOT_AUTHORIZED,
                invalid);
        assertRefused(
                check(34, good().signedBy(ROOT.issue("CN=no usages").mint()).mint()),
                Refusal.SIGNER_NOT_AUTHORIZED,
                invalid);
        assertRefused(
                check(
                        34,
                        good().signedBy(responder(KeyPurposeId.anyExtendedKeyUsage)
                                        .mint())
                                .mint()),
                Refusal.SIGNER_NOT_AUTHORIZED,
                invalid);
    }

    @Test
    @DisplayName("A delegated responder named by key, with an identifier of its own")
    void delegatedByIdentifier() {
        TestCertificate plain = responder(KeyPurposeId.id_kp_OCSPSigning).mint();
        assertThat(check(34, good().signedBy(plain).namedByKey().mint())).isInstanceOf(Vouched.class);
        TestCertificate odd = responder(KeyPurposeId.id_kp_OCSPSigning)
                .extension(Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(new byte[] {1, 2, 3}))
                .mint();
        assertThat(check(34, good().signedBy(odd).namedByKey().mint())).isInstanceOf(Vouched.class);
    }

    @Test
    @DisplayName("A responder of another issuer is not authorized")
    void foreignDelegate() {
        TestCertificate foreign = OTHER_ROOT
                .issue("CN=responder")
                .extension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning))
                .mint();
        assertRefused(
                check(34, good().signedBy(foreign).mint()),
                Refusal.SIGNER_NOT_AUTHORIZED,
                "Responder's certificate is not authorized to sign OCSP responses");
    }

    @Test
    @DisplayName("A responder that only claims to be of this issuer: nobody to verify the signature with")
    void forgedDelegate() {
        TestCertificate impostor = TestPki.selfSigned("CN=Root")
                .key(TestKey.ec("impostor"))
                .authority()
                .mint();
        TestCertificate forged = impostor.issue("CN=responder")
                .extension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning))
                .mint();
        assertRefused(
                check(34, good().signedBy(forged).mint()),
                Refusal.BAD_SIGNATURE,
                "Unable to verify OCSP Response's signature");
    }

    @Test
    @DisplayName("A responder whose certificate has expired, with the date in the Java classes' words")
    void expiredDelegate() {
        StapledResponseResult result = check(
                34,
                good().signedBy(responder(KeyPurposeId.id_kp_OCSPSigning)
                                .expired()
                                .mint())
                        .mint());
        assertRefused(result, Refusal.SIGNER_NOT_AUTHORIZED, "Responder's certificate not within the validity period");
        assertThat(((Refused) result).throwable().chain().get(1))
                .hasToString("java.security.cert.CertificateExpiredException: NotAfter: Fri Jan 01 00:00:00 UTC 2021");
        assertThat(check(
                        34,
                        good().signedBy(responder(KeyPurposeId.id_kp_OCSPSigning)
                                        .notYetValid()
                                        .mint())
                                .mint()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.throwable().chain().get(1))
                                .hasToString("java.security.cert.CertificateNotYetValidException:"
                                        + " NotBefore: Tue Jan 01 00:00:00 UTC 2030"));
    }

    @Test
    @DisplayName("A responder with an RSA key of 512 bits")
    void weakDelegate() {
        TestCertificate weak = responder(KeyPurposeId.id_kp_OCSPSigning)
                .key(TestKey.rsa(512, 1))
                .mint();
        assertRefused(
                check(34, good().signedBy(weak).mint()),
                Refusal.WEAK_SIGNER_KEY,
                "Algorithm constraints check failed on keysize limits");
    }

    @Test
    @DisplayName("An issuer with an RSA key of 512 bits")
    void weakIssuer() {
        TestCertificate weak = TestPki.selfSigned("CN=Weak")
                .key(TestKey.rsa(512, 1))
                .authority()
                .mint();
        TestCertificate server = weak.endEntity("www.example.com");
        StapledResponseResult result = checker(34)
                .check(TestOcspResponse.about(server, weak).mint(), server.certificate(), weak.certificate(), NOW);
        assertRefused(
                result,
                Refusal.WEAK_SIGNER_KEY,
                "Algorithm constraints check failed on signature algorithm: SHA256withRSA");
    }

    @Test
    @DisplayName("The issuer under another certificate, of the same name and key, is a delegate like any other")
    void reissuedIssuer() {
        TestCertificate reissued = TestPki.selfSigned("CN=Root")
                .key(ROOT.key())
                .authority()
                .serialNumber(1001)
                .mint();
        assertRefused(
                check(34, good().signedBy(reissued).mint()),
                Refusal.SIGNER_NOT_AUTHORIZED,
                "Responder's certificate not valid for signing OCSP responses");
        assertThat(check(34, good().signedBy(ROOT).mint())).isInstanceOf(Vouched.class);
    }

    @Test
    @DisplayName(
            "An anchor that the Java parser refuses can't have a response verified, though its content counts nowhere")
    void unreadableIssuer() {
        TestCertificate odd = TestPki.selfSigned("CN=Odd")
                .authority()
                .extension("2.5.29.36", true, new byte[] {1})
                .mint();
        TestCertificate server = odd.endEntity("www.example.com");
        StapledResponseResult result = checker(34)
                .check(TestOcspResponse.about(server, odd).mint(), server.certificate(), odd.certificate(), NOW);
        assertRefused(result, Refusal.ISSUER_UNREADABLE, "Invalid issuer or trusted responder certificate");
    }

    @Test
    @DisplayName("A certificate beside the response that the Java parser refuses makes the response undecodable")
    void unreadableCertificateBeside() {
        TestCertificate nameless = ROOT.issue("").server("www.example.com").mint();
        assertUndecodable(good().signedBy(nameless).mint(), "Bad encoding in X509 Certificate");
    }

    @ParameterizedTest
    @MethodSource("checkingLevels")
    @DisplayName("TS62: 26 to 33 try CRL distribution points when a staple is unusable, 34+ never")
    void fallback(int level) {
        TestCertificate server = ROOT.issue("CN=server")
                .serialNumber(77)
                .extension("2.5.29.31", false, new byte[] {0x30, 0})
                .mint();
        Fallback expected = level < 34 ? Fallback.CRL_DISTRIBUTION_POINTS : Fallback.NONE;
        StapledResponseCheck check = checker(level);
        for (Bytes unusable : List.of(
                Bytes.copyOf(new byte[] {1}),
                good().unknown().mint(),
                TestOcspResponse.error(3),
                good().signedWith(TestKey.ec("somebody else")).mint())) {
            assertThat(check.check(unusable, server.certificate(), ROOT.certificate(), NOW))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.fallback()).isEqualTo(expected));
        }
    }

    @ParameterizedTest
    @MethodSource("checkingLevels")
    @DisplayName("But not when the staple says REVOKED, nor where the certificate names no distribution points")
    void noFallback(int level) {
        TestCertificate server = ROOT.issue("CN=server")
                .serialNumber(77)
                .extension("2.5.29.31", false, new byte[] {0x30, 0})
                .mint();
        assertThat(checker(level)
                        .check(
                                good().revoked(NOW.minusSeconds(60)).mint(),
                                server.certificate(),
                                ROOT.certificate(),
                                NOW))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.fallback()).isEqualTo(Fallback.NONE));
        assertThat(check(level, good().unknown().mint()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.fallback()).isEqualTo(Fallback.NONE));
    }

    @ParameterizedTest
    @MethodSource("checkingLevels")
    @DisplayName("A leaf with cA=TRUE is skipped, whatever the staple says")
    void caLeaf(int level) {
        TestCertificate authority = ROOT.issue("CN=authority").authority().mint();
        assertThat(checker(level).check(Bytes.copyOf(new byte[] {1}), authority.certificate(), ROOT.certificate(), NOW))
                .isEqualTo(new NotChecked(NotChecked.Reason.CA_CERTIFICATE));
    }

    private static CertificateOrder responder(KeyPurposeId purpose) {
        return ROOT.issue("CN=responder").extension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
    }

    private static TestOcspResponse good() {
        return TestOcspResponse.about(SERVER, ROOT);
    }

    private static void assertUndecodable(Bytes staple, String why) {
        assertThat(check(34, staple)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(Refusal.UNDECODABLE);
            assertThat(refused.why()).isEqualTo(why);
        });
    }

    private static StapledResponseResult check(int level, Bytes staple) {
        return checker(level).check(staple, SERVER.certificate(), ROOT.certificate(), NOW);
    }

    private static StapledResponseCheck checker(int level) {
        return new StapledResponseCheck(profile(level), ZoneOffset.UTC);
    }

    private static PlatformProfile profile(int level) {
        return PlatformProfile.of(PlatformFacts.of(ApiLevel.of(level), level));
    }

    private static void assertRefused(StapledResponseResult result, Refusal refusal, String message) {
        assertThat(result).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(refusal);
            assertThat(refused.throwable().exception()).isEqualTo(VALIDATOR_EXCEPTION);
            assertThat(refused.throwable().message()).isEqualTo(message);
        });
    }
}
