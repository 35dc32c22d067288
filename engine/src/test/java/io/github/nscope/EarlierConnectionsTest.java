package io.github.nscope;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.anchor.CertificateStore;
import io.github.nscope.anchor.DeviceStores;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.fixture.CertificateOrder;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.platform.ApiLevel;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a process remembers between connections, section 1.6 of the trust semantics. */
class EarlierConnectionsTest {
    private static final TestCertificate ROOT = TestPki.root("CN=Root");
    private static final TestCertificate INTERMEDIATE = ROOT.intermediate("CN=Intermediate");
    private static final TestCertificate SERVER = INTERMEDIATE.endEntity("www.example.com");

    private static final Connection WITH_INTERMEDIATE = to("www.example.com", SERVER, INTERMEDIATE);
    private static final Connection WITHOUT = to("www.example.com", SERVER);

    private static final String TWO_CONFIGS = """
            <network-security-config>
              <domain-config>
                <domain>other.example</domain>
                <pin-set><pin digest="SHA-256">AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=</pin></pin-set>
              </domain-config>
            </network-security-config>
            """;

    static List<ApiLevel> levels() {
        return ApiLevel.all();
    }

    private static Connection to(String host, TestCertificate... presented) {
        return Connection.to(
                host, Stream.of(presented).map(TestCertificate::certificate).toList());
    }

    private static NscEngine engine(ApiLevel level, String configuration, TestCertificate... roots) {
        List<Certificate> system =
                Stream.of(roots).map(TestCertificate::certificate).toList();
        return NscEngine.of(
                App.targeting(level.major()).configuration(configuration).build(),
                Device.of(level).system(system).at(TestPki.TIME));
    }

    private static NscEngine engine(ApiLevel level) {
        return engine(level, "<network-security-config/>", ROOT);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("TS9: a server that omits its intermediate works after a connection that brought it")
    void anIntermediateIsRemembered(ApiLevel level) {
        NscEngine fresh = engine(level);
        NscEngine later = fresh.after(List.of(WITH_INTERMEDIATE));

        assertThat(fresh.evaluate(WITHOUT).reason()).isEqualTo(ReasonCode.NO_TRUST_ANCHOR);
        assertThat(((Trusted) later.evaluate(WITHOUT)).chain())
                .containsExactly(SERVER.certificate(), INTERMEDIATE.certificate(), ROOT.certificate());
        assertThat(later.evaluate(WITHOUT).explanation().toString()).contains("CN=Intermediate, remembered");
        assertThat(fresh.evaluate(WITHOUT).isTrusted()).as("a fresh process").isFalse();
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("TS9: only a host of the same configuration profits")
    void everyConfigurationHasItsOwnMemory(ApiLevel level) {
        NscEngine later = engine(level, TWO_CONFIGS, ROOT).after(List.of(WITH_INTERMEDIATE));

        assertThat(later.evaluate(to("third.example", SERVER)).isTrusted()).isTrue();
        assertThat(later.evaluate(to("other.example", SERVER)).reason()).isEqualTo(ReasonCode.NO_TRUST_ANCHOR);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("a path that pins refuse was accepted before, and is remembered")
    void pinsComeAfterRemembering(ApiLevel level) {
        NscEngine later = engine(level, TWO_CONFIGS, ROOT).after(List.of(to("other.example", SERVER, INTERMEDIATE)));

        assertThat(later.evaluate(to("other.example", SERVER)).reason()).isEqualTo(ReasonCode.PIN_MISMATCH);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("TS7: what was refused teaches nothing, and what is remembered is no anchor")
    void refusedPathsAreNotRemembered(ApiLevel level) {
        TestCertificate narrow =
                TestPki.selfSigned("CN=Narrow").issuedBy(ROOT).authority(0).mint();
        TestCertificate below = narrow.intermediate("CN=Below");
        TestCertificate tooDeep = below.endEntity("www.example.com");
        Connection refused = to("www.example.com", tooDeep, below, narrow);
        NscEngine later = engine(level)
                .after(List.of(refused, to("www.example.com", narrow.endEntity("www.example.com"), narrow)));

        assertThat(later.evaluate(refused).reason()).isEqualTo(ReasonCode.PATH_LENGTH);
        assertThat(later.evaluate(to("www.example.com", tooDeep)).reason()).isEqualTo(ReasonCode.NO_TRUST_ANCHOR);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName(
            "TS8: remembered intermediates survive a change of the stores; looked-up anchors do where nobody is told")
    void storeUpdate(ApiLevel level) {
        NscEngine later = engine(level).after(List.of(WITH_INTERMEDIATE));
        DeviceStores same = DeviceStores.empty().withSystem(CertificateStore.of(List.of(ROOT.certificate())));

        assertThat(later.afterStoreUpdate(same).evaluate(WITHOUT).isTrusted()).isTrue();
        assertThat(later.afterStoreUpdate(DeviceStores.empty())
                        .evaluate(WITH_INTERMEDIATE)
                        .reason())
                .isEqualTo(level.major() <= 25 ? ReasonCode.TRUSTED : ReasonCode.NO_TRUST_ANCHOR);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("TS22, TS23: another encoding of the root's name misses the directory until the root was looked up")
    void anAnchorIsRememberedByTheMeaningOfItsName(ApiLevel level) {
        X500Name printable = new X500NameBuilder()
                .addRDN(BCStyle.CN, new DERPrintableString("Root"))
                .build();
        assertThat(CertificateOrder.name("CN=Root")).isEqualTo(printable);
        TestCertificate misnamed = TestPki.selfSigned("CN=Misnamed")
                .issuedBy(ROOT)
                .issuerName(printable)
                .authority()
                .mint();
        Connection missing = to("www.example.com", misnamed.endEntity("www.example.com"), misnamed);
        NscEngine fresh = engine(level);

        assertThat(fresh.evaluate(missing).reason()).isEqualTo(ReasonCode.NO_TRUST_ANCHOR);
        assertThat(fresh.after(List.of(WITH_INTERMEDIATE)).evaluate(missing).isTrusted())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("an anchor that was looked up hides one which the store would give besides")
    void anchorsAreNotLookedUpTwice(ApiLevel level) {
        NscEngine later = engine(level).after(List.of(WITH_INTERMEDIATE));

        assertThat(((Trusted) later.evaluate(WITH_INTERMEDIATE))
                        .evidence()
                        .path()
                        .orElseThrow()
                        .evidence()
                        .lookedUp())
                .containsExactly(ROOT.certificate());
    }
}
