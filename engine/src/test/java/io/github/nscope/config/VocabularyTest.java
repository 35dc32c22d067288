package io.github.nscope.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which element means something where, and since when: every element in every place. */
@DisplayName("1.1 elements and their places, on every level and in every build")
class VocabularyTest {
    private static final String PIN = "<pin digest='SHA-256'>7HIpactkIAq2Y49orFOOQKurWxmmSFZhBCoQYcRhJ3Y=</pin>";

    /** Each element in a form that is right where it belongs. */
    private static final Map<String, String> ELEMENTS = Map.of(
            "base-config", "<base-config/>",
            "domain-config", "<domain-config><domain>in.example</domain></domain-config>",
            "debug-overrides", "<debug-overrides/>",
            "domain", "<domain>in.example</domain>",
            "trust-anchors", "<trust-anchors/>",
            "certificates", "<certificates src='user'/>",
            "pin-set", "<pin-set>" + PIN + "</pin-set>",
            "pin", PIN,
            "certificateTransparency", "<certificateTransparency enabled='true'/>",
            "domainEncryption", "<domainEncryption mode='enabled'/>");

    /** Each place, with a mark for what is put there. */
    private static final Map<String, String> PLACES = Map.of(
            "root", "%s",
            "base-config", "<base-config>%s</base-config>",
            "domain-config", "<domain-config><domain>a.example</domain>%s</domain-config>",
            "debug-overrides", "<debug-overrides>%s</debug-overrides>",
            "trust-anchors", "<base-config><trust-anchors>%s</trust-anchors></base-config>",
            "pin-set", "<domain-config><domain>a.example</domain><pin-set>%s</pin-set></domain-config>",
            "certificates",
                    "<base-config><trust-anchors><certificates src='system'>%s</certificates></trust-anchors>"
                            + "</base-config>");

    private static final List<String> CONFIG_PARTS = List.of("domain", "pin-set", "domain-config");

    /** The rule that an element breaks in a place, or none. */
    private static @Nullable ParserRule broken(String element, String place, int level, boolean debuggable) {
        if (place.equals("debug-overrides") && !debuggable) {
            return null;
        }
        boolean isBaseOrDebug = place.equals("base-config") || place.equals("debug-overrides");
        if (isBaseOrDebug && CONFIG_PARTS.contains(element)) {
            return switch (element) {
                case "domain" -> ParserRule.DOMAIN_PLACEMENT;
                case "pin-set" -> ParserRule.PIN_SET_PLACEMENT;
                default -> ParserRule.DOMAIN_CONFIG_PLACEMENT;
            };
        }
        if (place.equals("debug-overrides") && element.equals("certificateTransparency") && level >= 35) {
            return ParserRule.CERTIFICATE_TRANSPARENCY_PLACEMENT;
        }
        return place.equals("debug-overrides") && element.equals("domainEncryption") && level >= 37
                ? ParserRule.DOMAIN_ENCRYPTION_PLACEMENT
                : null;
    }

    @Test
    @DisplayName("1.1, P3, P4, P5, P20, P21, X2 an element out of its place is passed over, but for these five")
    void places() {
        for (int level : Trial.levels()) {
            for (boolean debuggable : new boolean[] {false, true}) {
                PLACES.forEach((place, text) -> ELEMENTS.forEach((element, content) -> {
                    Trial trial = Trial.of(text.formatted(content)).on(level);
                    Loading loading = (debuggable ? trial.debuggable() : trial).load();
                    ParserRule expected = broken(element, place, level, debuggable);
                    assertThat(loading instanceof Loading.Refused refused ? refused.rule() : null)
                            .as("%s in %s on %d, debuggable %s", element, place, level, debuggable)
                            .isEqualTo(expected);
                }));
            }
        }
    }

    @Test
    @DisplayName("1.1 in their places they count: domain-configs nest, anchors and pins are read, from their level on")
    void rightPlaces() {
        String content = "<domain-config><domain>a.example</domain><trust-anchors><certificates src='user'/>"
                + "</trust-anchors><pin-set>" + PIN + "</pin-set><certificateTransparency enabled='true'/>"
                + "<domainEncryption mode='enabled'/><domain-config><domain>b.example</domain></domain-config>"
                + "</domain-config>";
        for (int level : Trial.levels()) {
            for (String host : List.of("a.example", "b.example")) {
                EffectiveSettings settings =
                        Trial.of(content).on(level).targeting(30).settingsFor(host);
                assertThat(Trial.notation(settings.anchors().value())).isEqualTo("user");
                assertThat(settings.pins().value().pins()).hasSize(1);
                assertThat(settings.certificateTransparency().value()).isEqualTo(level >= 35);
                assertThat(settings.domainEncryption().value())
                        .isEqualTo(level >= 37 ? DomainEncryption.ENABLED : DomainEncryption.DISABLED);
            }
        }
    }
}
