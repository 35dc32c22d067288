package io.github.nscope.path;

import static io.github.nscope.path.PathResultAssert.assertResult;

import io.github.nscope.fixture.CertificateOrder;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.platform.ApiLevel;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the end entity's extended key usage must say: trust-semantics 2.4. */
class ExtendedKeyUsageCheckTest {
    private static final TestCertificate ROOT = TestPki.root("CN=Root");

    @ParameterizedTest
    @CsvSource({
        "serverAuth, 1.3.6.1.5.5.7.3.1, true, false",
        "clientAuth, 1.3.6.1.5.5.7.3.2, false, true",
        "codeSigning, 1.3.6.1.5.5.7.3.3, false, false",
        "any, 2.5.29.37.0, true, true",
        "Netscape SGC, 2.16.840.1.113730.4.1, true, false",
        "Microsoft SGC, 1.3.6.1.4.1.311.10.3.3, true, false"
    })
    @DisplayName("TS28: server-gated cryptography counts for servers on every level, and for no client")
    void purposes(String name, String oid, boolean server, boolean client) {
        ExtendedKeyUsage usage = new ExtendedKeyUsage(KeyPurposeId.getInstance(new ASN1ObjectIdentifier(oid)));
        for (boolean critical : new boolean[] {true, false}) {
            assertAccepts(leaf().extension(Extension.extendedKeyUsage, critical, usage), server, client);
        }
    }

    @Test
    @DisplayName("one purpose of several is enough, none of an empty list")
    void lists() {
        ExtendedKeyUsage two = new ExtendedKeyUsage(
                new KeyPurposeId[] {KeyPurposeId.id_kp_codeSigning, KeyPurposeId.id_kp_serverAuth});
        assertAccepts(leaf().extension(Extension.extendedKeyUsage, false, two), true, false);
        assertAccepts(leaf().extension("2.5.29.37", false, new byte[] {0x30, 0}), false, false);
        assertAccepts(leaf(), true, true);
    }

    @Test
    @DisplayName("TS29: an undecodable one that is not critical counts as absent")
    void undecodable() {
        assertAccepts(leaf().extension("2.5.29.37", false, new byte[] {5, 0}), true, true);
        assertAccepts(leaf().extension("2.5.29.37", true, new byte[] {5, 0}), false, false);
    }

    @Test
    @DisplayName(
            "what follows the list does not count: the purposes are read by the TLS library, not by the Java parser")
    void bytesBehindTheList() {
        assertAccepts(leaf().extension("2.5.29.37", false, new byte[] {0x30, 0, 5, 0}), false, false);
    }

    private static CertificateOrder leaf() {
        return ROOT.issue("CN=leaf");
    }

    private static void assertAccepts(CertificateOrder order, boolean server, boolean client) {
        TestCertificate leaf = order.mint();
        for (ApiLevel level : ApiLevel.all()) {
            TestDevice device = TestDevice.of(level, ROOT);
            assertOutcome(device.check(leaf), server);
            assertOutcome(device.checkClient(leaf), client);
        }
    }

    private static void assertOutcome(PathResult result, boolean accepted) {
        if (accepted) {
            assertResult(result).trusts();
        } else {
            org.assertj.core.api.Assertions.assertThat(((NoPath) result).reason())
                    .isIn(PathReason.EXTENDED_KEY_USAGE, PathReason.REFUSED_BY_JAVA_PARSER);
        }
    }
}
