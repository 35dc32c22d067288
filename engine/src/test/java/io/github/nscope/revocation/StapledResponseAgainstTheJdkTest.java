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
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.PKIXRevocationChecker.Option;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The platform's revocation checker is an older state of the JDK's, so on responses which no later change touched both
 * must decide alike. Keys that are too short are left out: there the JDK's security properties would speak.
 */
class StapledResponseAgainstTheJdkTest {
    private static final Instant NOW = TestPki.TIME;
    private static final TestCertificate ROOT = TestPki.root("CN=Root");
    private static final TestCertificate OTHER_ROOT = TestPki.root("CN=Other root");
    private static final TestCertificate SERVER =
            ROOT.issue("CN=server").server("www.example.com").serialNumber(77).mint();

    private static Stream<Arguments> responses() {
        TestCertificate impostor = TestPki.selfSigned("CN=Root")
                .key(TestKey.ec("impostor"))
                .authority()
                .mint();
        return Stream.of(
                response("good", good().mint()),
                response("revoked", good().revoked(NOW.minusSeconds(90_000), 1).mint()),
                response("revoked this very moment", good().revoked(NOW).mint()),
                response(
                        "revoked in the future",
                        good().revoked(NOW.plusSeconds(5)).mint()),
                response("unknown", good().unknown().mint()),
                response(
                        "identified with SHA-256", good().identifiedWithSha256().mint()),
                response("signer named by key", good().namedByKey().mint()),
                response("bad signature", good().signedWith(TestKey.ec("z")).mint()),
                response(
                        "key of another kind", good().signedWith(TestKey.rsa(1)).mint()),
                response("unknown signer", good().namedAs(OTHER_ROOT).mint()),
                response("delegated", good().signedBy(responder(ROOT).mint()).mint()),
                response(
                        "delegated, by key",
                        good().signedBy(responder(ROOT).mint()).namedByKey().mint()),
                response(
                        "delegated without usage",
                        good().signedBy(ROOT.issue("CN=n").mint()).mint()),
                response(
                        "delegate expired",
                        good().signedBy(responder(ROOT).expired().mint()).mint()),
                response(
                        "delegate not yet valid",
                        good().signedBy(responder(ROOT).notYetValid().mint()).mint()),
                response(
                        "foreign delegate",
                        good().signedBy(responder(OTHER_ROOT).mint()).mint()),
                response(
                        "forged delegate",
                        good().signedBy(responder(impostor).mint()).mint()),
                response("try later", TestOcspResponse.error(3)),
                response("unknown status", TestOcspResponse.error(9)),
                response(
                        "critical extension",
                        good().extension("1.2.3", true, new byte[] {5, 0}).mint()),
                response(
                        "other extension",
                        good().extension("1.2.3", false, new byte[] {5, 0}).mint()),
                response("other type", TestOcspResponse.success("1.2.3", Bytes.copyOf(new byte[0]))),
                response("garbage", Bytes.copyOf(new byte[] {1, 2, 3})),
                response("ends 15 minutes ago", endingAt(-900)),
                response("ends a second earlier", endingAt(-901)),
                response("begins in 15 minutes", beginningAt(900)),
                response("begins a second later", beginningAt(901)),
                response(
                        "other answer too old",
                        good().alsoAbout(5, NOW.minusSeconds(9000), NOW.minusSeconds(5000))
                                .mint()),
                response(
                        "other issuer",
                        TestOcspResponse.about(SERVER, OTHER_ROOT).mint()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("responses")
    @DisplayName("The engine and the JDK decide alike")
    void sameDecision(String name, Bytes staple) throws GeneralSecurityException {
        StapledResponseCheck check =
                new StapledResponseCheck(PlatformProfile.of(PlatformFacts.of(ApiLevel.of(34), 34)), ZoneOffset.UTC);
        StapledResponseResult result = check.check(staple, SERVER.certificate(), ROOT.certificate(), NOW);
        assertThat(result instanceof StapledResponseResult.Vouched).as(name).isEqualTo(jdkAccepts(staple));
    }

    private static boolean jdkAccepts(Bytes staple) throws GeneralSecurityException {
        X509Certificate server = jdkCertificate(SERVER);
        CertPathValidator validator = CertPathValidator.getInstance("PKIX");
        PKIXRevocationChecker checker = (PKIXRevocationChecker) validator.getRevocationChecker();
        checker.setOptions(EnumSet.of(Option.ONLY_END_ENTITY, Option.NO_FALLBACK));
        checker.setOcspResponses(Map.of(server, staple.toArray()));
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(jdkCertificate(ROOT), null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(NOW));
        parameters.addCertPathChecker(checker);
        try {
            validator.validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(server)), parameters);
            return true;
        } catch (CertPathValidatorException e) {
            return false;
        }
    }

    private static X509Certificate jdkCertificate(TestCertificate certificate) throws GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificate.der()));
    }

    private static Arguments response(String name, Bytes staple) {
        return Arguments.of(name, staple);
    }

    private static TestOcspResponse good() {
        return TestOcspResponse.about(SERVER, ROOT);
    }

    private static Bytes endingAt(long seconds) {
        return good().valid(NOW.minusSeconds(7200), NOW.plusSeconds(seconds)).mint();
    }

    private static Bytes beginningAt(long seconds) {
        return good().valid(NOW.plusSeconds(seconds), NOW.plusSeconds(7200)).mint();
    }

    private static CertificateOrder responder(TestCertificate issuer) {
        return issuer.issue("CN=responder")
                .extension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning));
    }
}
