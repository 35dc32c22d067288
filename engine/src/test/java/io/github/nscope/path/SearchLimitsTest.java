package io.github.nscope.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nscope.App;
import io.github.nscope.Decision;
import io.github.nscope.Device;
import io.github.nscope.NscEngine;
import io.github.nscope.ReasonCode;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.Condition;
import io.github.nscope.platform.ConscryptVersion;
import io.github.nscope.platform.PlatformFacts;
import io.github.nscope.platform.PlatformProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conscrypt as an axis of its own, and the limits of its newest version. */
class SearchLimitsTest {
    private static final ApiLevel LEVEL = ApiLevel.of(34);
    private static final TestCertificate ROOT = TestPki.root("CN=Root");

    private static Decision decide(ConscryptVersion version, List<Certificate> presented) {
        Device device = Device.of(LEVEL)
                .conscrypt(version)
                .system(List.of(ROOT.certificate()))
                .at(TestPki.TIME);
        return NscEngine.of(App.targeting(34).build(), device).evaluate(presented, "www.example.com");
    }

    /** A line of so many certificates below the root, end entity first. */
    private static List<Certificate> line(int length) {
        List<Certificate> presented = new ArrayList<>();
        TestCertificate issuer = ROOT;
        for (int i = 1; i < length; i++) {
            issuer = issuer.intermediate("CN=Intermediate " + i);
            presented.add(0, issuer.certificate());
        }
        presented.add(0, issuer.endEntity("www.example.com").certificate());
        return presented;
    }

    /** Stages of two authorities of one name, each certified by both of the stage above, and nobody above the last. */
    private static List<Certificate> mesh(int stages) {
        List<Certificate> presented = new ArrayList<>();
        List<TestCertificate> below = authorities(0);
        presented.add(below.get(0).endEntity("www.example.com").certificate());
        for (int stage = 1; stage <= stages; stage++) {
            List<TestCertificate> above = authorities(stage);
            for (int key = 0; key < 2; key++) {
                for (TestCertificate issuer : above) {
                    presented.add(TestPki.selfSigned("CN=Stage " + (stage - 1))
                            .key(below.get(key).key())
                            .issuedBy(issuer)
                            .authority()
                            .mint()
                            .certificate());
                }
            }
            below = above;
        }
        return presented;
    }

    private static List<TestCertificate> authorities(int stage) {
        return List.of(
                TestPki.root("CN=Stage " + stage),
                TestPki.selfSigned("CN=Stage " + stage)
                        .key(io.github.nscope.fixture.TestKey.ec("other key of stage " + stage))
                        .authority()
                        .mint());
    }

    @ParameterizedTest
    @CsvSource({"20, true", "21, false"})
    @DisplayName("TS25: the newest Conscrypt allows 20 untrusted certificates, those of all levels any number")
    void lengthOfPaths(int length, boolean trusted) {
        List<Certificate> presented = line(length);

        assertThat(decide(ConscryptVersion.shippedWith(LEVEL), presented).isTrusted())
                .isTrue();
        Decision newest = decide(ConscryptVersion.UPSTREAM_2026, presented);
        assertThat(newest.isTrusted()).isEqualTo(trusted);
        if (!trusted) {
            assertThat(newest.reason()).isEqualTo(ReasonCode.TOO_MANY_CERTIFICATES);
            assertThat(newest.throwable().orElseThrow().message()).isEqualTo("Certificate chain too long");
        }
    }

    @Test
    @DisplayName("the newest Conscrypt gives up after 2048 steps")
    void stepsOfSearches() {
        List<Certificate> presented = mesh(12);

        Decision newest = decide(ConscryptVersion.UPSTREAM_2026, presented);
        assertThat(newest.reason()).isEqualTo(ReasonCode.TOO_MANY_STEPS);
        assertThat(newest.throwable().orElseThrow().message()).isEqualTo("Path-building iteration limit exceeded");
        assertThat(decide(ConscryptVersion.shippedWith(LEVEL), mesh(3)).reason())
                .isEqualTo(ReasonCode.NO_TRUST_ANCHOR);
    }

    @Test
    @DisplayName("behaviours of Conscrypt follow the module, all others the device")
    void axes() {
        PlatformProfile updated = PlatformProfile.of(
                new PlatformFacts(ApiLevel.of(30), new ConscryptVersion(37), 30, false, false, 1, Map.of()));
        PlatformProfile asShipped = PlatformProfile.of(PlatformFacts.of(ApiLevel.of(30), 30));
        PlatformProfile newest = PlatformProfile.of(PlatformFacts.of(ApiLevel.of(37), 30));
        for (Behavior behavior : Behavior.values()) {
            boolean ofModule = behavior.condition() instanceof Condition.Module;
            assertThat(updated.has(behavior))
                    .as(behavior.name())
                    .isEqualTo((ofModule ? newest : asShipped).has(behavior));
        }
        assertThat(updated.has(Behavior.STATIC_BLOCKLIST)).isTrue();
        assertThat(updated.has(Behavior.HOST_NAMES_ARE_ASCII)).isFalse();
    }

    @Test
    void aModuleIsNeitherOlderThanTheSystemNorOlderThanModules() {
        assertThatThrownBy(() -> Device.of(28).conscrypt(new ConscryptVersion(29)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("since level 29");
        assertThatThrownBy(() -> Device.of(30).conscrypt(new ConscryptVersion(29)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Device.of(28)
                        .conscrypt(new ConscryptVersion(28))
                        .at(TestPki.TIME)
                        .conscrypt())
                .hasToString("28");
        assertThat(ConscryptVersion.UPSTREAM_2026).hasToString("upstream-2026");
    }
}
