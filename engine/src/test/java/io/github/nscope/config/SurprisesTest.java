package io.github.nscope.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.config.HostResolution.FellToBase;
import io.github.nscope.config.TrustComparison.Compared;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformFacts;
import io.github.nscope.platform.PlatformProfile;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The surprises of section 9 as far as configurations go; those about paths, stores and calls have their tests there. */
@DisplayName("Surprises, section 9")
class SurprisesTest {
    private static final String DENY = "cleartextTrafficPermitted='false'";
    private static final String PERMIT = "cleartextTrafficPermitted='true'";
    private static final String PIN = "<pin digest='SHA-256'>7HIpactkIAq2Y49orFOOQKurWxmmSFZhBCoQYcRhJ3Y=</pin>";

    private static String domain(String name, String attributes, String content) {
        return "<domain-config " + attributes + "><domain>" + name + "</domain>" + content + "</domain-config>";
    }

    private static String anchors(String... sources) {
        StringBuilder text = new StringBuilder("<trust-anchors>");
        for (String source : sources) {
            text.append("<certificates src='").append(source).append("'/>");
        }
        return text + "</trust-anchors>";
    }

    private static boolean transparency(Trial trial, String host) {
        return trial.settingsFor(host).certificateTransparency().value();
    }

    private static EffectiveConfig.Kind kind(Trial trial, String host) {
        return trial.configFor(host).kind();
    }

    @Nested
    @DisplayName("9.1 values and syntax")
    class Values {
        @ParameterizedTest
        @ValueSource(strings = {"no", "off", "False!", "0.0", "+0", "0X0"})
        @DisplayName("S01 a value that is not boolean, integer or colour permits cleartext")
        void s01(String value) {
            for (int level : Trial.levels()) {
                Trial trial = Trial.of("<base-config cleartextTrafficPermitted='" + value + "'/>")
                        .on(level);
                assertThat(trial.cleartext("a.com")).isTrue();
            }
        }

        @Test
        @DisplayName("S02 a reference permits cleartext, whatever the resource says")
        void s02() {
            for (int level : Trial.levels()) {
                assertThat(Trial.of("<base-config cleartextTrafficPermitted='@bool/allow_http'/>")
                                .on(level)
                                .cleartext("a.com"))
                        .isTrue();
            }
        }

        @Test
        @DisplayName("S03 an empty attribute stops inheritance")
        void s03() {
            String nested = domain("b.com", "cleartextTrafficPermitted=''", "");
            for (int level : Trial.levels()) {
                assertThat(Trial.of(domain("a.com", DENY, nested)).on(level).cleartext("b.com"))
                        .isTrue();
            }
        }

        @Test
        @DisplayName("S04 integers and colours are booleans")
        void s04() {
            String[][] cases = {
                {"0", "false"}, {"1", "true"}, {"-1", "true"}, {"0x0", "false"}, {"#000", "true"}, {"#0000", "false"}
            };
            for (int level : Trial.levels()) {
                for (String[] valueAndAnswer : cases) {
                    Trial trial = Trial.of("<base-config cleartextTrafficPermitted='" + valueAndAnswer[0] + "'/>");
                    assertThat(trial.on(level).cleartext(null)).hasToString(valueAndAnswer[1]);
                }
            }
        }

        @Test
        @DisplayName("S05 a cleartext attribute in a foreign namespace beats the plain one")
        void s05() {
            String text = "<network-security-config xmlns:x='urn:x'><base-config " + DENY
                    + " x:cleartextTrafficPermitted='true'/></network-security-config>";
            for (int level : Trial.levels()) {
                assertThat(Trial.file(text).on(level).cleartext(null)).isTrue();
            }
        }

        @Test
        @DisplayName("S06 a domain-config in the tools namespace is a real one")
        void s06() {
            String text = "<network-security-config xmlns:tools='http://schemas.android.com/tools'>"
                    + "<tools:domain-config " + DENY + "><domain>a.com</domain></tools:domain-config>"
                    + "</network-security-config>";
            for (int level : Trial.levels()) {
                assertThat(Trial.file(text).on(level).cleartext("a.com")).isFalse();
            }
        }

        @Test
        @DisplayName("S07 misspelt elements are passed over in silence")
        void s07() {
            String content =
                    "<Base-Config " + DENY + "/>" + domain("a.com", "", "<trustAnchors/><pins>" + PIN + "</pins>");
            for (int level : Trial.levels()) {
                Trial trial = Trial.of(content).targeting(24).on(level);
                assertThat(trial.cleartext(null)).isTrue();
                assertThat(trial.anchors("a.com")).isEqualTo("system");
                assertThat(trial.settingsFor("a.com").pins().value().pins()).isEmpty();
            }
        }

        @Test
        @DisplayName("S08 overridePins on trust-anchors is ignored")
        void s08() {
            String content =
                    "<base-config><trust-anchors overridePins='true'><certificates src='user'/></trust-anchors>"
                            + "</base-config>";
            for (int level : Trial.levels()) {
                assertThat(Trial.of(content).on(level).anchors(null)).isEqualTo("user");
            }
        }

        @Test
        @DisplayName("S09 a comment in the middle of a domain fails the file")
        void s09() {
            for (int level : Trial.levels()) {
                Trial.of("<domain-config><domain>exam<!-- c -->ple.com</domain></domain-config>")
                        .on(level)
                        .failsWith("domain contains additional elements", 1);
            }
        }

        @Test
        @DisplayName("S10 @string/host in a domain is that very text")
        void s10() {
            for (int level : Trial.levels()) {
                Trial trial = Trial.of(domain("@string/host", "", "")).on(level);
                assertThat(kind(trial, "@string/host")).isEqualTo(EffectiveConfig.Kind.DOMAIN);
                Trial.of(domain("a.com", "", "<pin-set><pin digest='SHA-256'>@string/pin</pin></pin-set>"))
                        .on(level)
                        .failsWith("digest length 7 does not match expected length for SHA-256 of 32", 1);
            }
        }

        @Test
        @DisplayName("S11 bad characters in a pin are skipped, the sha256/ form fails")
        void s11() {
            String value = "7HIpactkIAq2Y49orFOOQKurWxmmSFZhBCoQYcRhJ3Y";
            for (int level : Trial.levels()) {
                Trial skipped = Trial.of(
                        domain("a.com", "", "<pin-set><pin digest='SHA-256'>!-" + value + " </pin></pin-set>"));
                assertThat(skipped.on(level).settingsFor("a.com").pins().value().pins())
                        .hasSize(1);
                Trial.of(domain("a.com", "", "<pin-set><pin digest='SHA-256'>sha256/" + value + "=</pin></pin-set>"))
                        .on(level)
                        .failsWith("Invalid pin digest", 1, "java.lang.IllegalArgumentException: bad base-64");
            }
        }

        @Test
        @DisplayName("S12 SHA256 is no digest, sha-256 is")
        void s12() {
            for (int level : Trial.levels()) {
                Trial.of(domain("a.com", "", "<pin-set>" + PIN.replace("SHA-256", "SHA256") + "</pin-set>"))
                        .on(level)
                        .failsWith("Unsupported pin digest algorithm: SHA256", 1);
                Trial.of(domain("a.com", "", "<pin-set>" + PIN.replace("SHA-256", "sha-256") + "</pin-set>"))
                        .on(level)
                        .policy();
            }
        }

        @Test
        @DisplayName("S13 the same domain twice fails the file; with a trailing dot it is another")
        void s13() {
            for (int level : Trial.levels()) {
                Trial.of(domain("a.com", "", "") + domain("A.COM", "", ""))
                        .on(level)
                        .failsWith("a.com has already been specified", 1);
                Trial.of(domain("a.com", "", "") + domain("a.com.", "", ""))
                        .on(level)
                        .policy();
            }
        }

        @Test
        @DisplayName("S14 a domain-config as a mere container fails the file")
        void s14() {
            for (int level : Trial.levels()) {
                Trial.of("<domain-config>" + domain("a.com", "", "") + "</domain-config>")
                        .on(level)
                        .failsWith("No domain elements in domain-config", 1);
            }
        }

        @Test
        @DisplayName("S15 an error in one config leaves none in force")
        void s15() {
            for (int level : Trial.levels()) {
                assertThat(Trial.of(domain("fine.com", "", "") + "<domain-config/>")
                                .on(level)
                                .load())
                        .isInstanceOf(Loading.Refused.class);
            }
        }

        @Test
        @DisplayName("S16 a broken file shows at the app's start from 30, later before")
        void s16() {
            for (ApiLevel level : ApiLevel.all()) {
                assertThat(PlatformProfile.of(PlatformFacts.of(level, 34)).has(Behavior.CONFIGURATION_READ_AT_START))
                        .isEqualTo(level.major() >= 30);
            }
        }

        @Test
        @DisplayName("S17 src=wfa from 29, against what the message says")
        void s17() {
            String content = "<base-config>" + anchors("wfa") + "</base-config>";
            for (int level : Trial.levels(29, 37)) {
                assertThat(Trial.of(content).on(level).anchors(null)).isEqualTo("wfa");
            }
            for (int level : Trial.levels(24, 28)) {
                Trial.of(content)
                        .on(level)
                        .failsWith("Unknown certificates src. Should be one of system|user|@resourceVal", 1);
            }
        }

        @Test
        @DisplayName("S18 @null and references of any type parse")
        void s18() {
            for (int level : Trial.levels()) {
                assertThat(Trial.of("<base-config>" + anchors("@null", "@string/x") + "</base-config>")
                                .on(level)
                                .anchors(null))
                        .isEqualTo("id0 string/x");
            }
        }
    }

    @Nested
    @DisplayName("9.2 debug overrides")
    class DebugOverrides {
        private static final String USER =
                "<debug-overrides><trust-anchors><certificates src='user'/></trust-anchors>" + "</debug-overrides>";

        @Test
        @DisplayName("S19 a debuggable app trusts user CAs only if it says so in a configuration")
        void s19() {
            for (int level : Trial.levels()) {
                assertThat(Trial.withoutFile().debuggable().on(level).anchors(null))
                        .isEqualTo("system");
                assertThat(Trial.withoutFile()
                                .sibling(USER)
                                .debuggable()
                                .on(level)
                                .anchors(null))
                        .isEqualTo("system");
                assertThat(Trial.of("").debuggable().on(level).anchors(null)).isEqualTo("system");
                assertThat(Trial.of(USER).debuggable().on(level).anchors(null)).isEqualTo("user! system");
            }
        }

        @Test
        @DisplayName("S20 cleartextTrafficPermitted on debug-overrides is ignored")
        void s20() {
            for (int level : Trial.levels()) {
                Trial trial = Trial.of("<base-config " + DENY + "/><debug-overrides " + PERMIT + "/>");
                assertThat(trial.debuggable().on(level).cleartext(null)).isFalse();
            }
        }

        @Test
        @DisplayName("S21 nonsense in debug-overrides is invisible in release, but two of them are not")
        void s21() {
            for (int level : Trial.levels()) {
                Trial.of("<debug-overrides><domain/></debug-overrides>")
                        .on(level)
                        .policy();
                Trial.of("<debug-overrides/><debug-overrides/>")
                        .on(level)
                        .failsWith("Only one debug-overrides allowed", 1);
            }
        }

        @Test
        @DisplayName("S22 newer elements in debug-overrides break debuggable builds on newer devices only")
        void s22() {
            String transparency = "<debug-overrides><certificateTransparency/></debug-overrides>";
            String encryption = "<debug-overrides><domainEncryption mode='enabled'/></debug-overrides>";
            for (int level : Trial.levels()) {
                assertThat(Trial.of(transparency).debuggable().on(level).load() instanceof Loading.Refused)
                        .isEqualTo(level >= 35);
                assertThat(Trial.of(encryption).debuggable().on(level).load() instanceof Loading.Refused)
                        .isEqualTo(level >= 37);
                Trial.of(transparency).on(level).policy();
                Trial.of(encryption).on(level).policy();
            }
        }

        @Test
        @DisplayName("S23 the debug file is read only if there is no inline section, and its base-config is ignored")
        void s23() {
            String sibling = "<base-config " + DENY + "/>" + USER;
            for (int level : Trial.levels()) {
                Trial read =
                        Trial.of("").sibling(sibling).debuggable().targeting(24).on(level);
                assertThat(read.anchors(null)).isEqualTo("user! system");
                assertThat(read.cleartext(null)).isTrue();
                Trial blocked = Trial.of("<debug-overrides/>")
                        .sibling(sibling)
                        .debuggable()
                        .on(level);
                assertThat(blocked.anchors(null)).isEqualTo("system");
            }
        }

        @Test
        @DisplayName("S24 debug anchors are added to domain-configs with anchors of their own, even to none")
        void s24() {
            for (int level : Trial.levels()) {
                Trial trial = Trial.of(domain("a.com", "", "<trust-anchors/>") + USER)
                        .debuggable()
                        .on(level);
                assertThat(trial.anchors("a.com")).isEqualTo("user!");
            }
        }

        @Test
        @DisplayName("S25 debug anchors override pins unless told otherwise in a value that is understood")
        void s25() {
            for (int level : Trial.levels()) {
                for (String value : new String[] {"no", "0.0", "@bool/x"}) {
                    String content = USER.replace("src='user'", "src='user' overridePins='" + value + "'");
                    assertThat(Trial.of(content).debuggable().on(level).anchors(null))
                            .isEqualTo("user! system");
                }
            }
        }
    }

    @Nested
    @DisplayName("9.3 pins")
    class Pins {
        @Test
        @DisplayName("S26 an empty pin-set removes the inherited pins")
        void s26() {
            String content = domain("a.com", "", "<pin-set>" + PIN + "</pin-set>" + domain("b.com", "", "<pin-set/>"));
            for (int level : Trial.levels()) {
                assertThat(Trial.of(content)
                                .on(level)
                                .settingsFor("b.com")
                                .pins()
                                .value()
                                .pins())
                        .isEmpty();
            }
        }

        @Test
        @DisplayName("S27 nested pins replace the parent's, expiration included")
        void s27() {
            String content = domain(
                    "a.com",
                    "",
                    "<pin-set expiration='2020-01-01'>" + PIN + "</pin-set>"
                            + domain("b.com", "", "<pin-set>" + PIN + "</pin-set>"));
            for (int level : Trial.levels()) {
                assertThat(Trial.of(content)
                                .on(level)
                                .settingsFor("b.com")
                                .pins()
                                .value()
                                .expiration())
                        .isNull();
            }
        }

        @Test
        @DisplayName("S28 pins stop at the first instant after 00:00 of the date")
        void s28() {
            String content = domain("a.com", "", "<pin-set expiration='2028-06-01'>" + PIN + "</pin-set>");
            Instant midnight = Instant.parse("2028-06-01T00:00:00Z");
            for (int level : Trial.levels()) {
                var pins =
                        Trial.of(content).on(level).settingsFor("a.com").pins().value();
                assertThat(pins.isExpiredAt(midnight)).isFalse();
                assertThat(pins.isExpiredAt(midnight.plusMillis(1))).isTrue();
            }
        }

        @Test
        @DisplayName("S29 the date begins in the device's zone, 22 hours apart in Auckland and Honolulu")
        void s29() {
            String content = domain("a.com", "", "<pin-set expiration='2028-06-01'/>");
            Instant auckland = expiration(Trial.of(content).in("Pacific/Auckland"));
            Instant honolulu = expiration(Trial.of(content).in("Pacific/Honolulu"));
            assertThat(Duration.between(auckland, honolulu)).isEqualTo(Duration.ofHours(22));
            Duration widest = Duration.between(
                    expiration(Trial.of(content).in("Etc/GMT-14")),
                    expiration(Trial.of(content).in("Etc/GMT+12")));
            assertThat(widest).isEqualTo(Duration.ofHours(26));
        }

        private static Instant expiration(Trial trial) {
            Instant expiration = trial.settingsFor("a.com").pins().value().expiration();
            return java.util.Objects.requireNonNull(expiration);
        }

        @Test
        @DisplayName("S30 garbage behind a date is accepted, and a short year is the year 28")
        void s30() {
            for (int level : Trial.levels()) {
                assertThat(expiration(Trial.of(domain("a.com", "", "<pin-set expiration='2028-12-31garbage'/>"))
                                .on(level)))
                        .isEqualTo(Instant.parse("2028-12-31T00:00:00Z"));
                assertThat(expiration(Trial.of(domain("a.com", "", "<pin-set expiration='28-01-01'/>"))
                                .on(level)))
                        .isBefore(Instant.parse("0029-01-01T00:00:00Z"));
            }
        }

        @Test
        @DisplayName("S33 an overriding source comes first, wherever it is listed")
        void s33() {
            String content = "<base-config><trust-anchors><certificates src='system'/>"
                    + "<certificates src='@raw/ca' overridePins='true'/></trust-anchors></base-config>";
            for (int level : Trial.levels()) {
                assertThat(Trial.of(content).on(level).anchors(null)).isEqualTo("raw/ca! system");
            }
        }
    }

    @Nested
    @DisplayName("9.4 host matching")
    class Hosts {
        @Test
        @DisplayName("S36 a star is literal")
        void s36() {
            for (int level : Trial.levels()) {
                Trial trial = Trial.of(domain("*.example.com", "", "")).on(level);
                assertThat(kind(trial, "a.example.com")).isEqualTo(EffectiveConfig.Kind.BASE);
                assertThat(kind(trial, "*.example.com")).isEqualTo(EffectiveConfig.Kind.DOMAIN);
            }
        }

        @Test
        @DisplayName("S37 a leading dot in a domain matches no real host, in a host it throws")
        void s37() {
            for (int level : Trial.levels()) {
                Trial trial = Trial.of(domain(".example.com", "", "")).on(level);
                assertThat(kind(trial, "a.example.com")).isEqualTo(EffectiveConfig.Kind.BASE);
                assertThat(trial.resolve(".example.com")).isInstanceOf(HostResolution.Refused.class);
            }
        }

        @Test
        @DisplayName("S38 without a configuration a leading dot throws only on 37")
        void s38() {
            for (int level : Trial.levels()) {
                assertThat(Trial.withoutFile().on(level).resolve(".foo"))
                        .isInstanceOf(level == 37 ? HostResolution.Refused.class : FellToBase.class);
            }
        }

        @Test
        @DisplayName("S39 a trailing dot in a domain is not that of a host")
        void s39() {
            for (int level : Trial.levels()) {
                Trial trial = Trial.of(domain("example.com.", "", "")).on(level);
                assertThat(kind(trial, "example.com")).isEqualTo(EffectiveConfig.Kind.BASE);
                assertThat(kind(trial, "example.com.")).isEqualTo(EffectiveConfig.Kind.BASE);
            }
        }

        @Test
        @DisplayName("S40 a domain of digits covers addresses")
        void s40() {
            String content = "<domain-config><domain includeSubdomains='true'>1.1</domain></domain-config>";
            for (int level : Trial.levels()) {
                assertThat(kind(Trial.of(content).on(level), "192.168.1.1")).isEqualTo(EffectiveConfig.Kind.DOMAIN);
            }
        }

        @Test
        @DisplayName("S41 a nested config may be about any other name")
        void s41() {
            for (int level : Trial.levels()) {
                Trial trial = Trial.of(domain("example.com", DENY, domain("other.org", "", "")))
                        .on(level);
                assertThat(trial.cleartext("other.org")).isFalse();
            }
        }

        @Test
        @DisplayName("S42 children of an exact entry go to the shorter one with subdomains")
        void s42() {
            String content = "<domain-config " + PERMIT + "><domain includeSubdomains='true'>example.com</domain>"
                    + "</domain-config>" + domain("a.example.com", DENY, "");
            for (int level : Trial.levels()) {
                assertThat(Trial.of(content).on(level).cleartext("b.a.example.com"))
                        .isTrue();
            }
        }

        @Test
        @DisplayName("S43 the forms of an internationalised name differ, and the Kelvin sign is a k")
        void s43() {
            for (int level : Trial.levels()) {
                Trial trial = Trial.of(domain("b\u00fccher.example", "", "") + domain("kelvin.com", "", ""))
                        .on(level);
                assertThat(kind(trial, "xn--bcher-kva.example")).isEqualTo(EffectiveConfig.Kind.BASE);
                assertThat(kind(trial, "\u212aelvin.com")).isEqualTo(EffectiveConfig.Kind.DOMAIN);
            }
        }

        @Test
        @DisplayName("S44 spellings of IPv6 addresses differ")
        void s44() {
            for (int level : Trial.levels()) {
                Trial trial = Trial.of(domain("2001:db8::1", "", "")).on(level);
                assertThat(kind(trial, "2001:DB8::1")).isEqualTo(EffectiveConfig.Kind.DOMAIN);
                assertThat(kind(trial, "[2001:db8::1]")).isEqualTo(EffectiveConfig.Kind.BASE);
                assertThat(kind(trial, "2001:db8:0::1")).isEqualTo(EffectiveConfig.Kind.BASE);
            }
        }

        @Test
        @DisplayName("S45 one harmless domain-config turns callers away that name no host")
        void s45() {
            for (int level : Trial.levels()) {
                assertThat(Trial.of(domain("a.com", PERMIT, ""))
                                .on(level)
                                .policy()
                                .hasPerDomainConfigs())
                        .isTrue();
            }
        }

        @Test
        @DisplayName("S46 no host and an empty host select the base even beside domain-configs")
        void s46() {
            for (int level : Trial.levels()) {
                Trial trial = Trial.of(domain("a.com", "", "")).on(level);
                assertThat(kind(trial, "")).isEqualTo(EffectiveConfig.Kind.BASE);
                assertThat(trial.configFor(null).kind()).isEqualTo(EffectiveConfig.Kind.BASE);
            }
        }

        @Test
        @DisplayName("S47 equal settings are not the same trust configuration")
        void s47() {
            for (int level : Trial.levels()) {
                TrustComparison comparison =
                        Trial.of(domain("a.com", "", "")).on(level).policy().compareTrust("a.com", "b.com");
                assertThat(((Compared) comparison).isSame()).isFalse();
            }
        }
    }

    @Nested
    @DisplayName("9.5 defaults")
    class Defaults {
        @Test
        @DisplayName("S49 targeting 28 does not deny cleartext on 24 to 27")
        void s49() {
            for (int level : Trial.levels()) {
                assertThat(Trial.withoutFile().on(level).targeting(28).cleartext("a.com"))
                        .isEqualTo(level <= 27);
                assertThat(Trial.of("").on(level).targeting(28).cleartext("a.com"))
                        .isEqualTo(level <= 27);
            }
        }

        @Test
        @DisplayName("S50 with any configuration the manifest's usesCleartextTraffic is dead")
        void s50() {
            for (int level : Trial.levels(28, 37)) {
                assertThat(Trial.of("")
                                .usesCleartextTraffic(true)
                                .on(level)
                                .targeting(28)
                                .cleartext("a.com"))
                        .isFalse();
            }
            for (int level : Trial.levels()) {
                assertThat(Trial.of("")
                                .usesCleartextTraffic(false)
                                .on(level)
                                .targeting(27)
                                .cleartext("a.com"))
                        .isTrue();
            }
        }

        @Test
        @DisplayName("S51 the query without a host is false if anything denies")
        void s51() {
            for (int level : Trial.levels()) {
                String oneDenies = "<base-config " + PERMIT + "/>" + domain("a.com", DENY, "");
                String baseDenies = "<base-config " + DENY + "/>" + domain("a.com", PERMIT, "");
                assertThat(Trial.of(oneDenies).on(level).policy().appCleartextPermitted())
                        .isFalse();
                assertThat(Trial.of(baseDenies).on(level).policy().appCleartextPermitted())
                        .isFalse();
            }
        }

        @Test
        @DisplayName("S52 privileged apps of old targets trust user CAs on 24 to 27 only")
        void s52() {
            for (int level : Trial.levels()) {
                assertThat(Trial.of("").privileged(true).targeting(23).on(level).anchors(null))
                        .isEqualTo(level <= 27 ? "system user" : "system");
            }
        }

        @Test
        @DisplayName("S53 targetSandboxVersion 2 denies on 26 to 28; from 29 the instant flag does")
        void s53() {
            for (int level : Trial.levels()) {
                assertThat(Trial.of("").sandbox(2).targeting(26).on(level).cleartext("a.com"))
                        .isEqualTo(level < 26 || level > 28);
                assertThat(Trial.of("").instant(true).targeting(26).on(level).cleartext("a.com"))
                        .isEqualTo(level < 29);
            }
        }

        @Test
        @DisplayName("S54 on 23 user CAs are trusted by every app, whatever it targets")
        void s54() {
            for (int target : new int[] {19, 23, 24, 28, 37}) {
                Trial trial =
                        Trial.withoutFile().targeting(target).privileged(true).on(23);
                assertThat(trial.base().anchors().value())
                        .extracting(AnchorReference::source)
                        .containsExactly(AnchorSource.Store.USER, AnchorSource.Store.SYSTEM);
            }
        }

        @Test
        @DisplayName("S55 on 37 usesCleartextTraffic still counts, unless the change is forced on")
        void s55() {
            for (int target : new int[] {28, 36, 37, 10_000}) {
                Trial trial =
                        Trial.withoutFile().usesCleartextTraffic(true).on(37).targeting(target);
                assertThat(trial.cleartext("a.com")).isTrue();
                assertThat(trial.change(415007211L, true).cleartext("a.com")).isFalse();
            }
        }

        @Test
        @DisplayName("S56 hstsEnforced is read and inherited, and changes nothing else")
        void s56() {
            for (int level : Trial.levels()) {
                Trial trial = Trial.of("<base-config hstsEnforced='true'/>" + domain("a.com", "", ""))
                        .on(level);
                assertThat(trial.settingsFor("a.com").hstsEnforced().value()).isTrue();
                assertThat(trial.cleartext("a.com"))
                        .isEqualTo(Trial.of("").on(level).cleartext("a.com"));
            }
        }
    }

    @Nested
    @DisplayName("9.7 new features")
    class NewFeatures {
        private static final String ON = "<certificateTransparency enabled='true'/>";

        @Test
        @DisplayName("S67 on 35 transparency is stored, and the query answers false")
        void s67() {
            NetworkSecurityPolicy policy =
                    Trial.of("<base-config>" + ON + "</base-config>").on(35).policy();
            assertThat(policy.base().settings().certificateTransparency().value())
                    .isTrue();
            assertThat(policy.certificateTransparencyRequired(policy.base()))
                    .isEqualTo(PlatformDefaults.byDefault(false, PlatformDefault.TRANSPARENCY_WITHOUT_EFFECT));
        }

        @Test
        @DisplayName("S68 own user or raw anchors turn transparency off, for nested configs too")
        void s68() {
            String content = "<base-config>" + ON + "</base-config>"
                    + domain(
                            "a.com",
                            "",
                            anchors("@raw/ca") + domain("b.com", "", anchors("system")) + domain("c.com", "", ON));
            for (int level : Trial.levels(36, 37)) {
                Trial trial = Trial.of(content).on(level);
                assertThat(transparency(trial, "a.com")).isFalse();
                assertThat(transparency(trial, "b.com")).isFalse();
                assertThat(transparency(trial, "c.com")).isTrue();
            }
        }

        @Test
        @DisplayName("S69 debug anchors turn inherited transparency off; a value of its own survives")
        void s69() {
            String debug = "<debug-overrides>" + anchors("@raw/ca") + "</debug-overrides>";
            String content = "<base-config>" + ON + "</base-config>" + domain("a.com", "", anchors("system")) + debug;
            for (int level : Trial.levels(36, 37)) {
                Trial trial = Trial.of(content).debuggable().on(level);
                assertThat(transparency(trial, "a.com")).isFalse();
                assertThat(transparency(trial, "other.com")).isTrue();
            }
        }

        @Test
        @DisplayName("S70 the bare element disables, several are legal and the last wins")
        void s70() {
            for (int level : Trial.levels(35, 37)) {
                for (String element : new String[] {
                    "<certificateTransparency/>",
                    "<certificateTransparency enabled='yes'/>",
                    ON + "<certificateTransparency/>"
                }) {
                    Trial trial = Trial.of("<base-config>" + ON + "</base-config>" + domain("a.com", "", element));
                    assertThat(transparency(trial.on(level), "a.com")).isFalse();
                }
            }
        }

        @Test
        @DisplayName("S72 transparency by default is for targets from 37 without custom anchors")
        void s72() {
            Trial trial = Trial.of(domain("custom.com", "", anchors("user"))).on(37);
            assertThat(transparency(trial.targeting(36), "a.com")).isFalse();
            assertThat(transparency(trial.targeting(37), "a.com")).isTrue();
            assertThat(transparency(trial, "custom.com")).isFalse();
            NetworkSecurityPolicy policy = trial.policy();
            assertThat(policy.certificateTransparencyReason(trial.configFor("custom.com")))
                    .isEqualTo(TransparencyReason.PLATFORM_DEFAULT);
        }

        @Test
        @DisplayName("S73 an invalid mode resets to the platform's default, a missing one crashes")
        void s73() {
            String base = "<base-config><domainEncryption mode='enabled'/></base-config>";
            Trial trial = Trial.of(base + domain("a.com", "", "<domainEncryption mode='Enabled'/>"))
                    .on(37);
            assertThat(trial.targeting(36)
                            .settingsFor("a.com")
                            .domainEncryption()
                            .value())
                    .isEqualTo(DomainEncryption.DISABLED);
            assertThat(Trial.of("<base-config><domainEncryption/></base-config>")
                            .on(37)
                            .thrown())
                    .containsExactly("java.lang.NullPointerException");
        }

        @Test
        @DisplayName("S74 localhost names may be talked to in cleartext, whatever base and manifest say")
        void s74() {
            for (int target : new int[] {23, 28, 37}) {
                Trial denied = Trial.of("<base-config " + DENY + "/>").on(37).targeting(target);
                assertThat(denied.cleartext("localhost")).isTrue();
                assertThat(denied.cleartext("127.0.0.1")).isTrue();
                assertThat(denied.cleartext("a.com")).isFalse();
                assertThat(Trial.withoutFile()
                                .usesCleartextTraffic(false)
                                .on(37)
                                .targeting(target)
                                .cleartext("[::1]"))
                        .isTrue();
            }
        }

        @Test
        @DisplayName("S75 mentioning one loopback name affects them all")
        void s75() {
            Trial trial = Trial.of("<base-config " + DENY + "/>" + domain("127.0.0.5", PERMIT, ""))
                    .on(37);
            assertThat(trial.cleartext("127.0.0.5")).isTrue();
            assertThat(trial.cleartext("localhost")).isFalse();
        }

        @Test
        @DisplayName("S76 without a configuration nothing is trusted for localhost, with one the base's anchors are")
        void s76() {
            assertThat(Trial.withoutFile().on(37).anchors("localhost")).isEmpty();
            assertThat(Trial.of("").on(37).anchors("::1")).isEqualTo("system");
        }
    }
}
