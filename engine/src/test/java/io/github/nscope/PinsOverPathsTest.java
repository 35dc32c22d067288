package io.github.nscope;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.pin.PinCheck;
import io.github.nscope.platform.ApiLevel;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where pins meet paths, section 6.2: what is checked first, and whose word it is that pins do not count. */
class PinsOverPathsTest {
    private static final String HOST = "www.example.com";
    private static final TestCertificate ROOT = TestPki.root("CN=Root");
    private static final TestCertificate INTERMEDIATE = ROOT.intermediate("CN=Intermediate");
    private static final TestCertificate SERVER = INTERMEDIATE.endEntity(HOST);
    private static final TestCertificate OTHER = TestPki.root("CN=Other");
    private static final List<Certificate> PRESENTED = List.of(SERVER.certificate(), INTERMEDIATE.certificate());

    private static List<ApiLevel> levels() {
        return ApiLevel.all();
    }

    private static Decision decide(ApiLevel level, String anchors, TestCertificate raw, Instant time) {
        String pin = Base64.getEncoder()
                .encodeToString(OTHER.certificate().publicKey().sha256().toArray());
        App app = App.targeting(level.major())
                .configuration("""
                        <network-security-config><domain-config><domain>www.example.com</domain>
                          <trust-anchors>%s</trust-anchors>
                          <pin-set expiration="2026-02-01"><pin digest="SHA-256">%s</pin></pin-set>
                        </domain-config></network-security-config>
                        """.formatted(anchors, pin))
                .resource("raw/ca", raw.certificate().der())
                .build();
        Device device = Device.of(level).system(List.of(ROOT.certificate())).at(time);
        return NscEngine.of(app, device).evaluate(PRESENTED, HOST);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("S32: an overriding anchor with the subject and key of a system CA unpins that CA")
    void overriding_goes_by_subject_and_key(ApiLevel level) {
        TestCertificate sameSubjectAndKey =
                TestPki.selfSigned("CN=Root").serialNumber(4711).authority().mint();

        Decision decision = decide(
                level,
                "<certificates src=\"system\"/><certificates src=\"@raw/ca\" overridePins=\"true\"/>",
                sameSubjectAndKey,
                TestPki.TIME);

        assertThat(sameSubjectAndKey.certificate()).isNotEqualTo(ROOT.certificate());
        assertThat(decision).isInstanceOf(Trusted.class);
        assertThat(((Trusted) decision).evidence().pinsOrNull()).isInstanceOf(PinCheck.Overridden.class);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("TS19: overridePins is judged on the uppermost anchor, not on the one that validated the path")
    void the_uppermost_anchor_decides(ApiLevel level) {
        Decision decision = decide(
                level,
                "<certificates src=\"system\"/><certificates src=\"@raw/ca\" overridePins=\"true\"/>",
                INTERMEDIATE,
                TestPki.TIME);

        assertThat(decision.reason()).isEqualTo(ReasonCode.PIN_MISMATCH);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("6.2: the chain that is returned ends with the configuration's copy of the anchor, not the server's")
    void the_chain_ends_with_the_copy_of_the_configuration(ApiLevel level) {
        TestCertificate copy =
                TestPki.selfSigned("CN=Root").serialNumber(4711).authority().mint();
        App app = App.targeting(level.major())
                .configuration("<network-security-config/>")
                .build();
        Device device = Device.of(level).system(List.of(copy.certificate())).at(TestPki.TIME);

        Decision decision = NscEngine.of(app, device)
                .evaluate(List.of(SERVER.certificate(), INTERMEDIATE.certificate(), ROOT.certificate()), HOST);

        assertThat(((Trusted) decision).chain())
                .containsExactly(SERVER.certificate(), INTERMEDIATE.certificate(), copy.certificate());
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("S35: a failure of the path hides that of the pins")
    void pins_come_last(ApiLevel level) {
        Decision decision = decide(level, "<certificates src=\"@raw/ca\"/>", OTHER, TestPki.TIME);

        assertThat(decision.reason()).isEqualTo(ReasonCode.NO_TRUST_ANCHOR);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("TS52: at the very millisecond of their expiration pins still count, one later not any more")
    void the_last_millisecond_still_counts(ApiLevel level) {
        Instant expiration = Instant.parse("2026-02-01T00:00:00Z");
        String anchors = "<certificates src=\"system\"/>";

        assertThat(decide(level, anchors, OTHER, expiration).reason()).isEqualTo(ReasonCode.PIN_MISMATCH);
        assertThat(decide(level, anchors, OTHER, expiration.plusMillis(1)).isTrusted())
                .isTrue();
    }
}
