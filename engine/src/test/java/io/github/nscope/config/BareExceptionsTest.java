package io.github.nscope.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.document.Document;
import io.github.nscope.document.DocumentBuilder;
import io.github.nscope.document.SourceLocation;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.platform.PlatformFacts;
import io.github.nscope.platform.PlatformProfile;
import io.github.nscope.platform.PlatformThrowable;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Exceptions that are not wrapped, section 2.3")
class BareExceptionsTest {
    private static final String IN_DOMAIN_CONFIG = "<domain-config><domain>a.com</domain>%s</domain-config>";

    @ParameterizedTest
    @ValueSource(strings = {"<domainEncryption/>", "<domainEncryption xmlns:x='urn:x' x:mode='enabled'/>"})
    @DisplayName("domainEncryption without mode: NullPointerException on 37")
    void modeMissing(String element) {
        String content = "<base-config>" + element + "</base-config>";
        assertThat(Trial.of(content).on(37).thrown()).containsExactly("java.lang.NullPointerException");
        for (int level : Trial.levels(24, 36)) {
            Trial.of(content).on(level).policy();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "<trust-anchors><certificates src='@empty'/></trust-anchors>, 0",
        "<trust-anchors><certificates overridePins='true' src='@empty'/></trust-anchors>, 1",
        "<pin-set expiration='@empty'/>, 0",
        "<pin-set a='1' b='2' expiration='@empty'/>, 2",
        "<pin-set><pin digest='@empty' a='1'>x</pin></pin-set>, 1",
    })
    @DisplayName("@empty where a string is read: IndexOutOfBoundsException with the attribute's place")
    void empty(String element, String index) {
        for (int level : Trial.levels()) {
            assertThat(Trial.of(IN_DOMAIN_CONFIG.formatted(element)).on(level).thrown())
                    .containsExactly("java.lang.IndexOutOfBoundsException: " + index);
        }
    }

    @Test
    @DisplayName("mode=@empty: IndexOutOfBoundsException on 37")
    void emptyMode() {
        String content = "<base-config><domainEncryption mode='@empty'/></base-config>";
        assertThat(Trial.of(content).on(37).thrown()).containsExactly("java.lang.IndexOutOfBoundsException: 0");
        Trial.of(content).on(36).policy();
    }

    @Test
    @DisplayName("a domain that only the platform finds blank: StringIndexOutOfBoundsException on 37")
    void blankDomain() {
        DocumentBuilder builder = new DocumentBuilder();
        for (String element : List.of("network-security-config", "domain-config", "domain")) {
            builder.startElement("", element, List.of(), SourceLocation.ofLine(1));
        }
        builder.text("\u001f", SourceLocation.ofLine(1));
        builder.endElement();
        builder.endElement();
        builder.endElement();
        Document document = builder.build();
        for (int level : Trial.levels(24, 36)) {
            assertThat(load(document, level)).isInstanceOf(Loading.Loaded.class);
        }
        assertThat(load(document, 37))
                .isInstanceOfSatisfying(
                        Loading.Refused.class,
                        refused -> assertThat(refused.throwable())
                                .extracting(PlatformThrowable::exception)
                                .isEqualTo("java.lang.StringIndexOutOfBoundsException"));
    }

    private static Loading load(Document document, int level) {
        return ConfigurationLoader.load(
                new ConfigurationSource.Xml("nsc", document, null, ConfigurationSource.Build.RELEASE),
                PlatformProfile.of(PlatformFacts.of(ApiLevel.of(level), level)),
                ZoneId.of("UTC"));
    }
}
