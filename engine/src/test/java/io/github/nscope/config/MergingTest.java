package io.github.nscope.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.pin.Pin;
import io.github.nscope.platform.Behavior;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Merging, section 3")
class MergingTest {
    private static final String A = "<pin digest='SHA-256'>" + "A".repeat(43) + "=</pin>";
    private static final String B = "<pin digest='SHA-256'>" + "B".repeat(42) + "A=</pin>";

    private static String anchors(String... sources) {
        StringBuilder text = new StringBuilder("<trust-anchors>");
        for (String source : sources) {
            boolean overriding = source.endsWith("!");
            String src = overriding ? source.substring(0, source.length() - 1) : source;
            text.append("<certificates src='").append(src).append("'");
            text.append(overriding ? " overridePins='true'/>" : "/>");
        }
        return text + "</trust-anchors>";
    }

    private static String domain(String name, String content) {
        return "<domain-config><domain>" + name + "</domain>" + content + "</domain-config>";
    }

    @Nested
    @DisplayName("3.1 inheritance")
    class Inheritance {
        @Test
        void eachValueComesFromTheNearestElementThatSetsIt() {
            String content = "<base-config cleartextTrafficPermitted='false' hstsEnforced='true'>" + anchors("user")
                    + "</base-config><domain-config cleartextTrafficPermitted='true'><domain>a.com</domain>"
                    + "<pin-set expiration='2030-01-01'>" + A + "</pin-set>"
                    + domain("b.org", anchors("@raw/b") + domain("c.net", "")) + "</domain-config>";
            for (int level : Trial.levels()) {
                Trial trial = Trial.of(content).on(level);
                EffectiveSettings innermost = trial.settingsFor("c.net");
                assertThat(innermost.cleartextPermitted().value()).isTrue();
                assertThat(innermost.hstsEnforced().value()).isTrue();
                assertThat(innermost.pins().value().pins()).hasSize(1);
                assertThat(innermost.pins().value().expiration()).isEqualTo(Instant.parse("2030-01-01T00:00:00Z"));
                assertThat(trial.anchors("c.net")).isEqualTo("raw/b");
                assertThat(trial.anchors("a.com")).isEqualTo("user");
            }
        }

        @Test
        void withoutABaseConfigThePlatformsDefaultIsTheBase() {
            for (int level : Trial.levels()) {
                Trial trial = Trial.of(domain("a.com", "")).on(level).targeting(23);
                assertThat(trial.anchors("a.com")).isEqualTo("system user");
                assertThat(trial.policy().base().declaration()).isNull();
            }
        }

        @Test
        void pinsAreReplacedAsAWholeExpirationIncluded() {
            String content = "<domain-config><domain>a.com</domain><pin-set expiration='2030-01-01'>" + A + "</pin-set>"
                    + domain("b.com", "<pin-set>" + B + "</pin-set>") + domain("c.com", "<pin-set/>")
                    + "</domain-config>";
            for (int level : Trial.levels()) {
                Trial trial = Trial.of(content).on(level);
                assertThat(trial.settingsFor("b.com").pins().value().pins())
                        .extracting(Pin::digest)
                        .extracting(Object::toString)
                        .singleElement()
                        .satisfies(hex -> assertThat(hex).startsWith("0410"));
                assertThat(trial.settingsFor("b.com").pins().value().expiration())
                        .isNull();
                assertThat(trial.settingsFor("c.com").pins().value().pins()).isEmpty();
            }
        }

        @Test
        void anEmptyListOfAnchorsTrustsNothing() {
            String content = "<base-config>" + anchors() + "</base-config>";
            for (int level : Trial.levels()) {
                assertThat(Trial.of(content)
                                .on(level)
                                .targeting(23)
                                .base()
                                .anchors()
                                .value())
                        .isEmpty();
            }
        }

        @Test
        void nestingSaysNothingAboutNames() {
            String content = domain("a.com", domain("other.org", ""));
            assertThat(Trial.of(content).configFor("other.org").kind()).isEqualTo(EffectiveConfig.Kind.DOMAIN);
        }
    }

    @Test
    @DisplayName("3.2 document order, those that override pins first, nothing deduplicated")
    void anchorOrder() {
        String content = "<base-config>" + anchors("system", "user!", "@raw/a", "@raw/b!", "system", "system")
                + "</base-config>";
        for (int level : Trial.levels()) {
            assertThat(Trial.of(content).on(level).anchors(null)).isEqualTo("user! raw/b! system raw/a system system");
        }
    }

    @Test
    @DisplayName("3.2 target 23 with user among the debug anchors has it twice")
    void userTwice() {
        String content = "<debug-overrides>" + anchors("user") + "</debug-overrides>";
        for (int level : Trial.levels()) {
            assertThat(Trial.of(content).debuggable().targeting(23).on(level).anchors(null))
                    .isEqualTo("user! system user");
        }
    }

    @Nested
    @DisplayName("3.3 debug-overrides")
    class DebugOverrides {
        private static final String CONFIGS =
                "<base-config>" + "<trust-anchors><certificates src='user'/></trust-anchors>"
                        + "</base-config><domain-config><domain>own.com</domain><trust-anchors/>"
                        + "<domain-config><domain>nested.com</domain></domain-config></domain-config>"
                        + "<domain-config><domain>inheriting.com</domain></domain-config>";

        @Test
        void areAddedToEveryListOfAnchors() {
            String content = CONFIGS + "<debug-overrides>" + anchors("@raw/d") + "</debug-overrides>";
            for (int level : Trial.levels()) {
                Trial trial = Trial.of(content).debuggable().on(level);
                assertThat(trial.anchors(null)).isEqualTo("raw/d! user");
                assertThat(trial.anchors("own.com")).isEqualTo("raw/d!");
                assertThat(trial.anchors("nested.com")).isEqualTo("raw/d!");
                assertThat(trial.anchors("inheriting.com")).isEqualTo("raw/d! user");
            }
        }

        @Test
        void doNothingUnlessDebuggable() {
            String content = CONFIGS + "<debug-overrides>" + anchors("@raw/d") + "</debug-overrides>";
            for (int level : Trial.levels()) {
                Trial trial = Trial.of(content).sibling("<debug-overrides/>").on(level);
                assertThat(trial.anchors(null)).isEqualTo("user");
                assertThat(trial.anchors("own.com")).isEmpty();
            }
        }

        @Test
        void sortBehindWithoutOverridePins() {
            String content = "<debug-overrides><trust-anchors><certificates src='user' overridePins='false'/>"
                    + "</trust-anchors></debug-overrides>";
            for (int level : Trial.levels()) {
                assertThat(Trial.of(content).debuggable().on(level).anchors(null))
                        .isEqualTo("system user");
            }
        }

        @Test
        void comeFromTheSiblingOnlyIfTheMainFileHasNone() {
            String sibling = "<base-config cleartextTrafficPermitted='false'/><domain-config/><debug-overrides>"
                    + anchors("@raw/s") + "</debug-overrides>";
            for (int level : Trial.levels()) {
                Trial read =
                        Trial.of("").sibling(sibling).debuggable().on(level).targeting(24);
                assertThat(read.anchors(null)).isEqualTo("raw/s! system");
                assertThat(read.cleartext(null)).isTrue();
                assertThat(Trial.of("<debug-overrides/>")
                                .sibling(sibling)
                                .debuggable()
                                .on(level)
                                .anchors(null))
                        .isEqualTo("system");
                assertThat(Trial.of("").sibling(sibling).on(level).anchors(null))
                        .isEqualTo("system");
            }
        }

        @Test
        void mergeNothingButAnchors() {
            String content = "<debug-overrides cleartextTrafficPermitted='false' hstsEnforced='true'/>";
            for (int level : Trial.levels()) {
                Trial trial = Trial.of(content).debuggable().on(level).targeting(24);
                assertThat(trial.cleartext(null)).isTrue();
                assertThat(trial.base().hstsEnforced().value()).isFalse();
            }
        }

        @Test
        void sayWhereTheyStand() {
            Trial trial = Trial.of("")
                    .sibling("<debug-overrides>\n" + anchors("user") + "</debug-overrides>")
                    .debuggable();
            assertThat(trial.base().anchors().value().get(0).origin())
                    .isInstanceOfSatisfying(Origin.Written.class, written -> {
                        assertThat(written.place().file()).isEqualTo(SourceFile.DEBUG_SIBLING);
                        assertThat(written.place().location().line()).isEqualTo(2);
                    });
        }
    }

    @Nested
    @DisplayName("3.4 certificate transparency")
    class CertificateTransparency {
        private static final String ON = "<certificateTransparency enabled='true'/>";

        private boolean required(Trial trial, String host) {
            return trial.settingsFor(host).certificateTransparency().value();
        }

        @Test
        void ownCustomAnchorsSwitchItOffFrom36() {
            for (String source : new String[] {"user", "@raw/a"}) {
                String content = "<base-config>" + ON + "</base-config>"
                        + "<domain-config><domain>custom.com</domain>" + anchors(source)
                        + domain("nested.com", anchors("system")) + domain("again.com", ON) + "</domain-config>";
                for (int level : Trial.levels(35, 37)) {
                    Trial trial = Trial.of(content).on(level);
                    assertThat(required(trial, "other.com")).isTrue();
                    assertThat(required(trial, "custom.com")).isEqualTo(level == 35);
                    assertThat(required(trial, "nested.com")).isEqualTo(level == 35);
                    assertThat(required(trial, "again.com")).isTrue();
                }
            }
        }

        @Test
        void systemAndWfaAreNotCustom() {
            String content = "<base-config>" + ON + "</base-config>" + domain("a.com", anchors("system", "wfa"));
            for (int level : Trial.levels(35, 37)) {
                assertThat(required(Trial.of(content).on(level), "a.com")).isTrue();
            }
        }

        @Test
        void debugAnchorsCount() {
            String content = "<base-config>" + ON + "</base-config>" + domain("own.com", anchors("system"))
                    + domain("inheriting.com", "") + "<debug-overrides>" + anchors("user") + "</debug-overrides>";
            for (int level : Trial.levels(36, 37)) {
                Trial trial = Trial.of(content).debuggable().on(level);
                assertThat(required(trial, "own.com")).isFalse();
                assertThat(required(trial, "inheriting.com")).isTrue();
            }
        }

        @Test
        void theDefaultOf37IsSwitchedOffToo() {
            assertThat(required(Trial.of("").on(37).targeting(37), "a.com")).isTrue();
            Trial debug = Trial.of("<debug-overrides>" + anchors("user") + "</debug-overrides>")
                    .debuggable()
                    .on(37)
                    .targeting(37);
            assertThat(required(debug, "a.com")).isFalse();
        }

        @Test
        void theOriginNamesTheAnchorThatSwitchesItOff() {
            Trial trial = Trial.of("<base-config>\n" + anchors("user") + "</base-config>")
                    .on(37)
                    .targeting(37);
            assertThat(trial.base().certificateTransparency().origin())
                    .isInstanceOfSatisfying(Origin.ByBehavior.class, origin -> {
                        assertThat(origin.behavior()).isEqualTo(Behavior.CUSTOM_ANCHORS_SWITCH_TRANSPARENCY_OFF);
                        assertThat(origin.because()).isInstanceOf(Origin.Written.class);
                    });
        }
    }

    @Nested
    @DisplayName("3.5 the configuration for loopback names")
    class Localhost {
        @Test
        void inheritsAnchorsAndEncryptionFromTheBaseAndFixesTheRest() {
            String content = "<base-config cleartextTrafficPermitted='false' hstsEnforced='true'>" + anchors("user")
                    + "<certificateTransparency enabled='true'/><domainEncryption mode='enabled'/></base-config>"
                    + "<debug-overrides>" + anchors("@raw/d") + "</debug-overrides>";
            for (int target : new int[] {23, 30, 37}) {
                Trial trial = Trial.of(content).debuggable().on(37).targeting(target);
                EffectiveSettings localhost = trial.settingsFor("localhost");
                assertThat(trial.configFor("localhost").kind()).isEqualTo(EffectiveConfig.Kind.LOCALHOST);
                assertThat(localhost.cleartextPermitted().value()).isTrue();
                assertThat(localhost.hstsEnforced().value()).isFalse();
                assertThat(localhost.certificateTransparency().value()).isFalse();
                assertThat(localhost.domainEncryption().value()).isEqualTo(DomainEncryption.ENABLED);
                assertThat(localhost.pins().value().pins()).isEmpty();
                assertThat(trial.anchors("localhost")).isEqualTo("raw/d! user");
            }
        }

        @Test
        void withoutAFileHasNoAnchorsAndTheDefaultEncryption() {
            for (int target : new int[] {23, 36, 37}) {
                Trial trial =
                        Trial.withoutFile().usesCleartextTraffic(false).on(37).targeting(target);
                EffectiveSettings localhost = trial.settingsFor("127.0.0.1");
                assertThat(localhost.cleartextPermitted().value()).isTrue();
                assertThat(localhost.certificateTransparency().value()).isFalse();
                assertThat(localhost.anchors().value()).isEmpty();
                assertThat(localhost.domainEncryption().value())
                        .isEqualTo(target == 37 ? DomainEncryption.OPPORTUNISTIC : DomainEncryption.DISABLED);
            }
        }

        @Test
        void isAbsentWhereAnyDomainIsALoopbackName() {
            for (String name : new String[] {"localhost", "IP6-localhost", "127.0.0.5", "[::1]", "::ffff:127.1.1.1"}) {
                assertThat(Trial.of(domain(name, "")).on(37).policy().localhost())
                        .isNull();
            }
            assertThat(Trial.of(domain("localhost.", "")).on(37).policy().localhost())
                    .isNotNull();
        }

        @Test
        void isUnknownBefore37() {
            for (int level : Trial.levels(24, 36)) {
                assertThat(Trial.of("").on(level).policy().localhost()).isNull();
                assertThat(Trial.withoutFile().on(level).policy().localhost()).isNull();
            }
        }
    }

    @Test
    @DisplayName("3.6 one object for all domains of an element, another for any other element")
    void identity() {
        String content = "<domain-config><domain>a.com</domain><domain>b.com</domain>" + domain("c.com", "")
                + "</domain-config>";
        NetworkSecurityPolicy policy = Trial.of(content).policy();
        assertThat(config(policy, "a.com")).isSameAs(config(policy, "b.com")).isNotSameAs(config(policy, "c.com"));
        assertThat(policy.configs()).extracting(EffectiveConfig::index).containsExactly(0, 1, 2);
    }

    private static EffectiveConfig config(NetworkSecurityPolicy policy, String host) {
        return ((HostResolution.Resolved) policy.resolve(host)).config();
    }
}
