package io.github.nscope.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.document.ResourceName;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What each attribute value becomes, sections 1.4 and 1.5")
class AttributeValuesTest {
    /** A text, and what the boolean reader gives for it; null stands for the caller's default. */
    private record Row(
            String text, @org.jspecify.annotations.Nullable Boolean value) {
        boolean or(boolean otherwise) {
            return value == null ? otherwise : value;
        }
    }

    static List<Row> booleanTable() {
        List<Row> rows = new java.util.ArrayList<>();
        for (String text : List.of(
                "true",
                "TRUE",
                "True",
                " true ",
                "1",
                "-1",
                "7",
                "007",
                " 1 ",
                "0x1",
                "0xffffffff",
                "-2147483648",
                "#000",
                "#ffffff",
                "#000000",
                " #000 ")) {
            rows.add(new Row(text, true));
        }
        for (String text : List.of(
                "false", "FALSE", "False", " false ", "0", "00", " 0 ", "0x0", "0x00000000", "#0000", "#00000000")) {
            rows.add(new Row(text, false));
        }
        for (String text : List.of(
                "tRuE",
                "yes",
                "no",
                "on",
                "off",
                "",
                "word",
                "0x",
                "1 2",
                "#12",
                "#fffff",
                "1.0",
                "0.0",
                "+1",
                "+0",
                "0X1",
                "1e0",
                "2147483648",
                "0x100000000",
                "0dp",
                "0%",
                "@bool/x",
                "?android:attr/x",
                "@null",
                "@empty")) {
            rows.add(new Row(text, null));
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("booleanTable")
    @DisplayName("1.5 cleartextTrafficPermitted: default true, and presence stops inheritance")
    void cleartext(Row row) {
        for (int level : Trial.levels()) {
            Trial trial = Trial.of("<base-config cleartextTrafficPermitted='false'/><domain-config"
                            + " cleartextTrafficPermitted='" + row.text() + "'><domain>a.com</domain></domain-config>")
                    .on(level);
            assertThat(trial.cleartext("a.com")).isEqualTo(row.or(true));
        }
    }

    @ParameterizedTest
    @MethodSource("booleanTable")
    @DisplayName("1.5 hstsEnforced: default false, and presence stops inheritance")
    void hsts(Row row) {
        for (int level : Trial.levels()) {
            Trial trial = Trial.of("<base-config hstsEnforced='true'/><domain-config hstsEnforced='" + row.text()
                            + "'><domain>a.com</domain></domain-config>")
                    .on(level);
            assertThat(trial.settingsFor("a.com").hstsEnforced().value()).isEqualTo(row.or(false));
        }
    }

    @ParameterizedTest
    @MethodSource("booleanTable")
    @DisplayName("1.5 includeSubdomains: default false")
    void includeSubdomains(Row row) {
        for (int level : Trial.levels()) {
            Trial trial = Trial.of("<domain-config><domain includeSubdomains='" + row.text()
                            + "'>a.com</domain></domain-config>")
                    .on(level);
            assertThat(trial.configFor("b.a.com").kind() == EffectiveConfig.Kind.DOMAIN)
                    .isEqualTo(row.or(false));
        }
    }

    @ParameterizedTest
    @MethodSource("booleanTable")
    @DisplayName("1.5 overridePins: default true in debug-overrides, false elsewhere")
    void overridePins(Row row) {
        String anchors = "<trust-anchors><certificates src='user' overridePins='" + row.text() + "'/></trust-anchors>";
        for (int level : Trial.levels()) {
            assertThat(Trial.of("<base-config>" + anchors + "</base-config>")
                            .on(level)
                            .anchors(null))
                    .isEqualTo(row.or(false) ? "user!" : "user");
            assertThat(Trial.of("<debug-overrides>" + anchors + "</debug-overrides>")
                            .debuggable()
                            .on(level)
                            .anchors(null))
                    .isEqualTo(row.or(true) ? "user! system" : "system user");
        }
    }

    @ParameterizedTest
    @MethodSource("booleanTable")
    @DisplayName("1.5 enabled: default false, and the element stops inheritance")
    void enabled(Row row) {
        for (int level : Trial.levels()) {
            Trial trial = Trial.of("<base-config><certificateTransparency enabled='true'/></base-config><domain-config>"
                            + "<domain>a.com</domain><certificateTransparency enabled='" + row.text()
                            + "'/></domain-config>")
                    .on(level);
            assertThat(trial.settingsFor("a.com").certificateTransparency().value())
                    .isEqualTo(level >= 35 && row.or(false));
        }
    }

    @Test
    @DisplayName("1.5 enabled: of several elements the last counts")
    void lastTransparencyWins() {
        String content = "<base-config><certificateTransparency enabled='false'/><certificateTransparency"
                + " enabled='true'/></base-config>";
        assertThat(Trial.of(content).on(36).base().certificateTransparency().value())
                .isTrue();
    }

    @Test
    @DisplayName("1.5 mode: the exact words on 37; anything else is the platform's default and does not inherit")
    void mode() {
        for (int target : new int[] {36, 37}) {
            DomainEncryption byDefault = target == 37 ? DomainEncryption.OPPORTUNISTIC : DomainEncryption.DISABLED;
            assertThat(mode("disabled", target)).isEqualTo(DomainEncryption.DISABLED);
            assertThat(mode("opportunistic", target)).isEqualTo(DomainEncryption.OPPORTUNISTIC);
            assertThat(mode("enabled", target)).isEqualTo(DomainEncryption.ENABLED);
            for (String word : List.of("Enabled", " enabled", "required", "", "true", "1", "@null", "@string/x")) {
                assertThat(mode(word, target)).isEqualTo(byDefault);
            }
        }
    }

    private static DomainEncryption mode(String word, int target) {
        return Trial.of("<base-config><domainEncryption mode='enabled'/></base-config><domain-config>"
                        + "<domain>a.com</domain><domainEncryption mode='disabled'/><domainEncryption mode='" + word
                        + "'/></domain-config>")
                .on(37)
                .targeting(target)
                .settingsFor("a.com")
                .domainEncryption()
                .value();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@raw/ca", " @raw/ca ", "@*raw/ca"})
    @DisplayName("1.5 src: a reference, blanks around it allowed")
    void references(String src) {
        assertThat(source(src))
                .isInstanceOfSatisfying(
                        AnchorSource.Resource.class,
                        resource -> assertThat(resource.name()).isEqualTo(new ResourceName("", "raw", "ca")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@string/x", "@xml/x", "@bool/x", "@android:color/black", "@com.example:raw/ca", "@+id/x"})
    @DisplayName("1.5 src: a reference of any type and package")
    void referencesOfAnyType(String src) {
        assertThat(source(src)).isInstanceOf(AnchorSource.Resource.class);
    }

    @Test
    @DisplayName("1.5 src: @null is the resource with id 0")
    void nullReference() {
        assertThat(source("@null")).isEqualTo(new AnchorSource.Resource(null, 0));
    }

    private static AnchorSource source(String src) {
        return Trial.of("<base-config><trust-anchors><certificates src='" + src + "'/></trust-anchors></base-config>")
                .base()
                .anchors()
                .value()
                .get(0)
                .source();
    }

    @Test
    @DisplayName("1.6 a domain is lower-cased with full Unicode rules and otherwise kept literally")
    void domainText() {
        String content = "<domain-config><domain>EXAMPLE.Com</domain><domain>&#x212A;elvin</domain>"
                + "<domain>&#x130;</domain><domain>http://x.com:80/*?a b.</domain><domain>.[::1]</domain></domain-config>";
        for (int level : Trial.levels()) {
            assertThat(Trial.of(content).on(level).policy().configs().get(1).domains())
                    .extracting(DomainRule::name)
                    .containsExactly("example.com", "kelvin", "i\u0307", "http://x.com:80/*?a b.", ".[::1]");
        }
    }
}
