package io.github.nscope;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.anchor.DeviceStores;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.platform.ApiLevel;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a running process makes of stores that change, section 6.8. */
@DisplayName("6.8 store updates of a running process")
class StoreUpdatesTest {
    private static final String HOST = "www.example.com";
    private static final TestCertificate ROOT = TestPki.root("CN=Root");
    private static final List<Certificate> CHAIN = List.of(ROOT.endEntity(HOST).certificate());
    private static final String PLAIN = "<network-security-config/>";

    static List<ApiLevel> levels() {
        return ApiLevel.all();
    }

    private static NscEngine engine(ApiLevel level, String configuration) {
        return NscEngine.of(
                App.targeting(30).configuration(configuration).build(),
                Device.of(level).system(List.of(ROOT.certificate())).at(TestPki.TIME));
    }

    /** The decision once the root is gone, in a process that has connected to a host before. */
    private static Decision onceDisabled(NscEngine engine, String before, String host) {
        return engine.after(List.of(Connection.to(before, CHAIN)))
                .afterStoreUpdate(DeviceStores.empty())
                .evaluate(CHAIN, host);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("S65 on 24 and 25 a CA that a process has used stays trusted until it ends; later processes are told")
    void disabledCa(ApiLevel level) {
        Decision decision = onceDisabled(engine(level, PLAIN), HOST, HOST);

        assertThat(decision.reason()).isEqualTo(level.major() <= 25 ? ReasonCode.TRUSTED : ReasonCode.NO_TRUST_ANCHOR);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("S65 a CA that the process has not used yet is gone at once, told or not: directories are read anew")
    void unusedCa(ApiLevel level) {
        assertThat(engine(level, PLAIN)
                        .afterStoreUpdate(DeviceStores.empty())
                        .evaluate(CHAIN, HOST)
                        .reason())
                .isEqualTo(ReasonCode.NO_TRUST_ANCHOR);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("S65 on 37 the configuration for loopback names is forgotten by the update, the others are not")
    void localhost(ApiLevel level) {
        NscEngine engine = engine(level, PLAIN);

        assertThat(onceDisabled(engine, "localhost", "localhost").isTrusted())
                .isEqualTo(level.major() <= 25 || level.major() >= 37);
        assertThat(onceDisabled(engine, HOST, "localhost").isTrusted())
                .as("each configuration remembers for itself")
                .isEqualTo(level.major() <= 25);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("6.3 pins look the anchor up anew: one that only memory still holds is lost")
    void pinsMissTheAnchor(ApiLevel level) {
        String pin = Base64.getEncoder()
                .encodeToString(ROOT.certificate().publicKey().sha256().toArray());
        Decision decision = onceDisabled(
                engine(
                        level,
                        "<network-security-config><domain-config><domain>" + HOST
                                + "</domain><pin-set><pin digest='SHA-256'>" + pin
                                + "</pin></pin-set></domain-config></network-security-config>"),
                HOST,
                HOST);

        assertThat(decision.reason())
                .isEqualTo(level.major() <= 25 ? ReasonCode.ANCHOR_LOST : ReasonCode.NO_TRUST_ANCHOR);
        if (level.major() <= 25) {
            assertThat(decision.throwable().orElseThrow())
                    .hasToString("java.security.cert.CertificateException:"
                            + " Trusted chain does not end in a TrustAnchor");
        }
    }
}
