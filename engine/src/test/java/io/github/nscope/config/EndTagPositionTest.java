package io.github.nscope.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.document.Attribute;
import io.github.nscope.document.DocumentBuilder;
import io.github.nscope.document.SourceLocation;
import io.github.nscope.document.TypedValue;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.platform.PlatformFacts;
import io.github.nscope.platform.PlatformProfile;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("2.2: errors found at an end tag show its line, which aapt1 writes down and aapt2 does not")
class EndTagPositionTest {
    private final DocumentBuilder document = new DocumentBuilder();
    private int line;

    private EndTagPositionTest open(String name) {
        return open(name, Map.of());
    }

    private EndTagPositionTest open(String name, Map<String, String> attributes) {
        SourceLocation location = SourceLocation.ofLine(++line);
        List<Attribute> compiled = attributes.entrySet().stream()
                .map(attribute -> new Attribute(
                        "", attribute.getKey(), new TypedValue.Characters(attribute.getValue()), null, location))
                .toList();
        document.startElement("", name, compiled, location);
        return this;
    }

    private EndTagPositionTest text(String value) {
        document.text(value, SourceLocation.ofLine(++line));
        return this;
    }

    private EndTagPositionTest close() {
        document.endElement(SourceLocation.ofLine(++line));
        return this;
    }

    private void refusesAt(ParserRule rule, int expectedLine) {
        while (document.depth() > 0) {
            close();
        }
        Loading loading = ConfigurationLoader.load(
                new ConfigurationSource.Xml("nsc", document.build(), null, ConfigurationSource.Build.RELEASE),
                PlatformProfile.of(PlatformFacts.of(ApiLevel.of(30), 30)),
                ZoneId.of("UTC"));
        assertThat(loading).isInstanceOfSatisfying(Loading.Refused.class, refused -> {
            assertThat(refused.rule()).isEqualTo(rule);
            assertThat(refused.place().location().line()).isEqualTo(expectedLine);
        });
    }

    private EndTagPositionTest domainConfig() {
        return open("network-security-config").open("domain-config");
    }

    @Test
    @DisplayName("P8 at the end tag of the domain-config")
    void noDomain() {
        domainConfig().close().refusesAt(ParserRule.DOMAIN_REQUIRED, 3);
    }

    @Test
    @DisplayName("P9 at the end tag of an empty domain")
    void emptyDomain() {
        domainConfig().open("domain").close().refusesAt(ParserRule.DOMAIN_NAME, 4);
    }

    @Test
    @DisplayName("P11 at the end tag of the second domain")
    void sameDomain() {
        domainConfig().open("domain").text("a").close().open("domain").text("a").close();
        refusesAt(ParserRule.DOMAIN_UNIQUE, 8);
    }

    @Test
    @DisplayName("P15 at the end tag of an empty pin")
    void emptyPin() {
        domainConfig().open("pin-set").open("pin", Map.of("digest", "SHA-256")).close();
        refusesAt(ParserRule.PIN_DIGEST, 5);
    }
}
