package io.github.nscope.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Structure, X1 to X10")
class StructureRulesTest {
    private static final String USER = "<trust-anchors><certificates src='user'/></trust-anchors>";

    @Test
    @DisplayName("X1 what stands before the root does not matter, the root's name does")
    void x1() {
        String text = "<!-- <other/> --><?pi?>\n<network-security-config/>";
        for (int level : Trial.levels()) {
            assertThat(Trial.file(text).on(level).anchors(null)).isEqualTo("system");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                USER,
                "<domain>a.com</domain>",
                "<pin-set><pin/></pin-set>",
                "<certificates/>",
                "<unknown><base-config>" + USER + "</base-config></unknown>",
                "<base-config><base-config>" + USER + "</base-config></base-config>",
                "<base-config><debug-overrides>" + USER + "</debug-overrides></base-config>",
                "<base-config><certificates src='user'/></base-config>",
                "<base-config><pin/><unknown>" + USER + "<domain/></unknown></base-config>",
                "<Base-Config>" + USER + "</Base-Config>",
            })
    @DisplayName("X2 unknown elements and known ones out of place are passed over with all that is in them")
    void x2(String content) {
        for (int level : Trial.levels()) {
            Trial trial = Trial.of(content).debuggable().on(level);
            assertThat(trial.anchors(null)).isEqualTo("system");
            assertThat(trial.policy().hasPerDomainConfigs()).isFalse();
        }
    }

    @Test
    @DisplayName("X4 unknown attributes, and attributes of trust-anchors and of the root, do nothing")
    void x4() {
        String text = "<network-security-config cleartextTrafficPermitted='true'><base-config minSdk='40'>"
                + "<trust-anchors overridePins='true'><certificates src='user' x='1'/></trust-anchors>"
                + "</base-config></network-security-config>";
        for (int level : Trial.levels()) {
            Trial trial = Trial.file(text).on(level).targeting(28);
            assertThat(trial.anchors(null)).isEqualTo("user");
            assertThat(trial.cleartext(null))
                    .isEqualTo(Trial.of("").on(level).targeting(28).cleartext(null));
        }
    }

    @Test
    @DisplayName("X5 an element's namespace does not matter, the root's neither")
    void x5() {
        String text = "<x:network-security-config xmlns:x='urn:x' xmlns:tools='http://schemas.android.com/tools'>"
                + "<tools:base-config><x:trust-anchors><tools:certificates src='user'/></x:trust-anchors>"
                + "</tools:base-config></x:network-security-config>";
        for (int level : Trial.levels()) {
            assertThat(Trial.file(text).on(level).anchors(null)).isEqualTo("user");
        }
    }

    @Test
    @DisplayName("X6 cleartextTrafficPermitted and hstsEnforced count in any namespace, the larger URI last")
    void x6Scanned() {
        String root =
                "<network-security-config xmlns:a='urn:a' xmlns:b='urn:b'><base-config %s/></network-security-config>";
        String[][] cases = {
            {"a:cleartextTrafficPermitted='true' cleartextTrafficPermitted='false'", "true"},
            {"a:cleartextTrafficPermitted='false' cleartextTrafficPermitted='true'", "false"},
            {"b:cleartextTrafficPermitted='false' a:cleartextTrafficPermitted='true'", "false"},
            {"b:cleartextTrafficPermitted='true' a:cleartextTrafficPermitted='false'", "true"},
            {"a:cleartextTrafficPermitted='false'", "false"},
        };
        for (int level : Trial.levels()) {
            for (String[] attributesAndAnswer : cases) {
                Trial cleartext = Trial.file(root.formatted(attributesAndAnswer[0]))
                        .on(level)
                        .targeting(24);
                assertThat(cleartext.cleartext(null)).hasToString(attributesAndAnswer[1]);
                Trial hsts = Trial.file(root.formatted(
                                attributesAndAnswer[0].replace("cleartextTrafficPermitted", "hstsEnforced")))
                        .on(level);
                assertThat(hsts.base().hstsEnforced().value()).hasToString(attributesAndAnswer[1]);
            }
        }
    }

    @Test
    @DisplayName("X6 every other attribute counts only without a namespace")
    void x6Plain() {
        String text = "<network-security-config xmlns:x='urn:x'><domain-config>"
                + "<domain x:includeSubdomains='true'>a.com</domain>"
                + "<pin-set x:expiration='never'/>"
                + "<trust-anchors><certificates src='user' x:overridePins='true'/></trust-anchors>"
                + "<certificateTransparency x:enabled='true'/></domain-config></network-security-config>";
        for (int level : Trial.levels()) {
            Trial trial = Trial.file(text).on(level);
            assertThat(trial.configFor("b.a.com").kind()).isEqualTo(EffectiveConfig.Kind.BASE);
            assertThat(trial.anchors("a.com")).isEqualTo("user");
            assertThat(trial.settingsFor("a.com").pins().value().expiration()).isNull();
            assertThat(trial.settingsFor("a.com").certificateTransparency().value())
                    .isFalse();
        }
    }

    @Test
    @DisplayName("X6 an <aapt:attr> becomes a reference")
    void x6Inline() {
        String text = "<network-security-config xmlns:aapt='http://schemas.android.com/aapt'><base-config>"
                + "<trust-anchors><certificates><aapt:attr name='src'><x/></aapt:attr></certificates></trust-anchors>"
                + "</base-config></network-security-config>";
        for (int level : Trial.levels()) {
            assertThat(Trial.file(text).on(level).base().anchors().value())
                    .singleElement()
                    .satisfies(reference -> assertThat(reference.source()).isInstanceOf(AnchorSource.Resource.class));
        }
    }

    @Test
    @DisplayName("X7 children of certificates, certificateTransparency and domainEncryption are ignored")
    void x7() {
        String content = "<base-config><trust-anchors><certificates src='user'><domain/>text<certificates/>"
                + "</certificates></trust-anchors>"
                + "<certificateTransparency enabled='true'><pin-set/></certificateTransparency>"
                + "<domainEncryption mode='enabled'><domain/></domainEncryption></base-config>";
        for (int level : Trial.levels()) {
            assertThat(Trial.of(content).on(level).anchors(null)).isEqualTo("user");
        }
    }

    @Test
    @DisplayName("X8 stray text between elements is ignored")
    void x8() {
        String content = "a<base-config>b<trust-anchors>c<certificates src='user'/>d</trust-anchors></base-config>e"
                + "<domain-config>f<domain>a.com</domain>g<pin-set>h</pin-set></domain-config>";
        for (int level : Trial.levels()) {
            assertThat(Trial.of(content).on(level).anchors("a.com")).isEqualTo("user");
        }
    }

    @Test
    @DisplayName("X9 the base-config may stand behind the domain-configs that inherit from it")
    void x9() {
        String content = "<domain-config><domain>a.com</domain></domain-config><base-config"
                + " cleartextTrafficPermitted='false'>" + USER + "</base-config>";
        for (int level : Trial.levels()) {
            Trial trial = Trial.of(content).on(level).targeting(24);
            assertThat(trial.anchors("a.com")).isEqualTo("user");
            assertThat(trial.cleartext("a.com")).isFalse();
        }
    }

    @Test
    @DisplayName("X10 android:featureFlag drops nothing: the loader goes by data that build tools put in beside it")
    void x10() {
        String content = "<network-security-config xmlns:android='http://schemas.android.com/apk/res/android'>"
                + "<base-config android:featureFlag='com.example.never' cleartextTrafficPermitted='false'/>"
                + "</network-security-config>";
        for (int level : Trial.levels()) {
            assertThat(Trial.file(content).on(level).cleartext("a.com")).isFalse();
        }
    }

    @Test
    @DisplayName("T8 a domain is trimmed of characters up to U+0020, not of a no-break space")
    void t8() {
        String content = "<domain-config><domain>\n\t a.com \n</domain><domain>b.com&#160;</domain></domain-config>";
        for (int level : Trial.levels()) {
            NetworkSecurityPolicy policy = Trial.of(content).on(level).policy();
            assertThat(policy.configs().get(1).domains())
                    .extracting(DomainRule::name)
                    .containsExactly("a.com", "b.com\u00a0");
        }
    }
}
