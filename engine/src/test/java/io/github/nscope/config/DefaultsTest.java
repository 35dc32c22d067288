package io.github.nscope.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.platform.Behavior;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Sources and defaults, section 5: every level, every target, every flag")
class DefaultsTest {
    private static final int[] TARGETS = {0, 1, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 33, 34, 35, 36, 37, 38, 10_000};
    private static final boolean[] BOTH = {false, true};
    private static final long USES_CLEARTEXT_IGNORED = 415007211L;
    private static final long TRANSPARENCY_DEFAULT = 407952621L;
    private static final long ENCRYPTION_DEFAULT = 419020719L;

    private record Facts(int level, int target, boolean privileged, boolean instant, int sandbox) {
        Trial describe(Trial trial) {
            return trial.on(level)
                    .targeting(target)
                    .privileged(privileged)
                    .instant(instant)
                    .sandbox(sandbox);
        }
    }

    private static void forAllFacts(Consumer<Facts> check) {
        for (int level : Trial.levels()) {
            for (int target : TARGETS) {
                for (boolean privileged : BOTH) {
                    for (boolean instant : BOTH) {
                        for (int sandbox : new int[] {1, 2, 3}) {
                            check.accept(new Facts(level, target, privileged, instant, sandbox));
                        }
                    }
                }
            }
        }
    }

    /** Table 5.2. */
    private static boolean manifestDefault(Facts facts) {
        return facts.level() <= 27 || facts.target() < 28;
    }

    /** Table 5.3, column "no NSC", without compat change 415007211. */
    private static boolean withoutFile(Facts facts, boolean flag) {
        return switch (facts.level()) {
            case 24, 25 -> flag;
            case 26, 27, 28 -> flag && facts.sandbox() < 2;
            default -> flag && !facts.instant();
        };
    }

    /** Table 5.3, column "NSC present, attribute nowhere set". */
    private static boolean withFile(Facts facts) {
        return switch (facts.level()) {
            case 24, 25 -> true;
            case 26, 27 -> facts.sandbox() < 2;
            case 28 -> facts.target() < 28 && facts.sandbox() < 2;
            default -> facts.target() < 28 && !facts.instant();
        };
    }

    @Test
    @DisplayName("5.2, 5.3 cleartext without a file")
    void cleartextWithoutFile() {
        forAllFacts(facts -> {
            for (Boolean flag : new @Nullable Boolean[] {null, true, false}) {
                boolean effective = flag == null ? manifestDefault(facts) : flag;
                Trial trial = facts.describe(Trial.withoutFile().usesCleartextTraffic(flag));
                assertThat(trial.cleartext("a.com")).as(facts + " " + flag).isEqualTo(withoutFile(facts, effective));
                boolean ignored = facts.level() == 37;
                assertThat(trial.change(USES_CLEARTEXT_IGNORED, true).cleartext("a.com"))
                        .isEqualTo(!ignored && withoutFile(facts, effective));
            }
        });
    }

    @Test
    @DisplayName("5.1, 5.3 cleartext with a file that does not say: the manifest is not asked")
    void cleartextWithFile() {
        forAllFacts(facts -> assertThat(facts.describe(Trial.of(""))
                        .change(USES_CLEARTEXT_IGNORED, true)
                        .cleartext("a.com"))
                .as(facts.toString())
                .isEqualTo(withFile(facts)));
    }

    @Test
    @DisplayName("5.3 an explicit cleartextTrafficPermitted always wins")
    void explicitWins() {
        forAllFacts(facts -> {
            for (boolean value : BOTH) {
                String content = "<base-config cleartextTrafficPermitted='" + value + "'/>";
                assertThat(facts.describe(Trial.of(content)).cleartext("a.com")).isEqualTo(value);
            }
        });
    }

    @Test
    @DisplayName("5.4 anchors, with and without a file; being debuggable changes nothing")
    void anchors() {
        forAllFacts(facts -> {
            boolean user = facts.target() <= 23 && (facts.level() <= 27 || !facts.privileged());
            String expected = user ? "system user" : "system";
            assertThat(facts.describe(Trial.withoutFile()).anchors("a.com"))
                    .as(facts.toString())
                    .isEqualTo(expected);
            assertThat(facts.describe(Trial.of("").debuggable()).anchors("a.com"))
                    .isEqualTo(expected);
        });
    }

    @Test
    @DisplayName("5.5 certificate transparency and domain encryption, by target and by compat change")
    void newerProperties() {
        for (int level : Trial.levels()) {
            for (int target : TARGETS) {
                boolean on = level == 37 && target >= 37;
                for (Trial trial : List.of(Trial.of(""), Trial.withoutFile())) {
                    trial.on(level).targeting(target);
                    assertDefaults(trial, on);
                }
                for (boolean forced : BOTH) {
                    Trial trial = Trial.of("").on(level).targeting(target).privileged(true);
                    trial.change(TRANSPARENCY_DEFAULT, forced).change(ENCRYPTION_DEFAULT, forced);
                    assertDefaults(trial, level == 37 && forced);
                }
            }
        }
    }

    private static void assertDefaults(Trial trial, boolean on) {
        EffectiveSettings settings = trial.settingsFor("a.com");
        assertThat(settings.certificateTransparency().value()).isEqualTo(on);
        assertThat(settings.domainEncryption().value())
                .isEqualTo(on ? DomainEncryption.OPPORTUNISTIC : DomainEncryption.DISABLED);
        assertThat(settings.hstsEnforced().value()).isFalse();
        assertThat(settings.pins().value().pins()).isEmpty();
        assertThat(settings.pins().value().expiration()).isNull();
    }

    @Test
    @DisplayName("5.5, 3.4 the transparency default is off where the default anchors hold user ones")
    void transparencyAndUserAnchors() {
        for (Trial trial : List.of(Trial.of(""), Trial.withoutFile())) {
            trial.on(37).targeting(23).change(TRANSPARENCY_DEFAULT, true);
            assertThat(trial.settingsFor("a.com").certificateTransparency().value())
                    .isFalse();
        }
    }

    @Test
    @DisplayName("every default names the behaviour or the platform member that supplies it")
    void origins() {
        EffectiveSettings settings = Trial.of("").on(37).targeting(37).base();
        assertThat(settings.cleartextPermitted().origin())
                .isEqualTo(new Origin.ByBehavior(Behavior.CLEARTEXT_DENIED_BY_TARGET));
        assertThat(settings.certificateTransparency().origin())
                .isEqualTo(new Origin.ByBehavior(Behavior.CERTIFICATE_TRANSPARENCY_BY_DEFAULT));
        assertThat(settings.domainEncryption().origin())
                .isEqualTo(new Origin.ByBehavior(Behavior.DOMAIN_ENCRYPTION_OPPORTUNISTIC_BY_DEFAULT));
        assertThat(settings.anchors().origin()).isEqualTo(new Origin.ByDefault(PlatformDefault.SYSTEM_TRUSTED));
        assertThat(settings.pins().origin()).isEqualTo(new Origin.ByDefault(PlatformDefault.NO_PINS));
        assertThat(Trial.of("").on(24).base().cleartextPermitted().origin())
                .isEqualTo(new Origin.ByDefault(PlatformDefault.CLEARTEXT_PERMITTED));
        assertThat(Trial.withoutFile()
                        .usesCleartextTraffic(true)
                        .base()
                        .cleartextPermitted()
                        .origin())
                .isEqualTo(new Origin.Manifest(true));
        assertThat(Trial.withoutFile().base().cleartextPermitted().origin())
                .isEqualTo(new Origin.ByBehavior(Behavior.MANIFEST_DENIES_CLEARTEXT_BY_TARGET));
        assertThat(Trial.of("")
                        .on(24)
                        .targeting(23)
                        .base()
                        .anchors()
                        .value()
                        .get(1)
                        .origin())
                .isEqualTo(new Origin.ByBehavior(Behavior.USER_CAS_TRUSTED_BY_DEFAULT));
    }

    @Test
    @DisplayName("every written value names its element, attribute and place")
    void writtenOrigins() {
        EffectiveSettings settings = Trial.of("<domain-config\n   cleartextTrafficPermitted='true'>\n"
                        + "<domain>a.com</domain><pin-set/>\n <trust-anchors>\n  <certificates src='user'/></trust-anchors>"
                        + "</domain-config>")
                .settingsFor("a.com");
        assertThat(settings.cleartextPermitted().origin())
                .hasToString("Written[place=Place[file=MAIN, location=2:4], element=domain-config,"
                        + " attribute=cleartextTrafficPermitted]");
        assertThat(settings.pins().origin())
                .hasToString("Written[place=Place[file=MAIN, location=3:23], element=pin-set, attribute=null]");
        assertThat(settings.anchors().origin())
                .hasToString("Written[place=Place[file=MAIN, location=4:2], element=trust-anchors, attribute=null]");
        assertThat(settings.anchors().value().get(0).origin())
                .hasToString("Written[place=Place[file=MAIN, location=5:3], element=certificates, attribute=null]");
    }

    @Test
    @DisplayName("5.6 an absent target counts as 23 and older, a pre-release codename as newer than every level")
    void unusualTargets() {
        for (int level : Trial.levels()) {
            Trial absent = Trial.of("").on(level).targeting(0);
            Trial preview = Trial.of("").on(level).targeting(10_000);
            assertThat(absent.anchors(null)).isEqualTo("system user");
            assertThat(absent.cleartext(null)).isTrue();
            assertThat(preview.anchors(null)).isEqualTo("system");
            assertThat(preview.cleartext(null)).isEqualTo(level <= 27);
            assertThat(preview.base().certificateTransparency().value()).isEqualTo(level >= 37);
        }
    }
}
