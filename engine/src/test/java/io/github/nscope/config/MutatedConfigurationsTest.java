package io.github.nscope.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.document.Reading;
import io.github.nscope.document.ResourceNames;
import io.github.nscope.document.TextXml;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.platform.PlatformFacts;
import io.github.nscope.platform.PlatformProfile;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Mutated configurations are read or refused, and never break the reader")
class MutatedConfigurationsTest {
    private static final String SAMPLE = """
            <?xml version="1.0" encoding="utf-8"?>
            <!DOCTYPE x [<!ENTITY host "example"><!ATTLIST domain includeSubdomains CDATA "true"><!ELEMENT a (b|c)*>]>
            <network-security-config xmlns:tools="http://schemas.android.com/tools" xmlns:aapt="http://schemas.android.com/aapt">
              <base-config cleartextTrafficPermitted="#0000" tools:x="@raw/y"><trust-anchors>
                <certificates src="@raw/ca" overridePins="1.5dp"/></trust-anchors>
                <certificateTransparency enabled="true"/><domainEncryption mode="enabled"/></base-config>
              <domain-config><domain includeSubdomains="0x1">&host;.com</domain><domain>&#x212A;elvin<!-- c -->.com</domain>
                <pin-set expiration="2028-01-01E1"><pin digest="SHA-256"><![CDATA[7HIpactkIAq2Y49orFOOQKurWxmmSFZhBCoQYcRhJ3Y=]]>
                </pin></pin-set><domain-config><?pi x?><aapt:attr name="x"><y/></aapt:attr></domain-config></domain-config>
              <debug-overrides><trust-anchors/></debug-overrides>
            </network-security-config>
            """;

    private static final String[] TOKENS = {
        "<",
        ">",
        "&",
        ";",
        "\"",
        "'",
        "<!--",
        "-->",
        "]]>",
        "<![CDATA[",
        "<?",
        "?>",
        "&host;",
        "&#0;",
        "%p;",
        "\u0000",
        "\ud800",
        "\ufffe",
        "=",
        "/",
        "xmlns:",
        "<domain>",
        "</domain>",
        "<domain-config>",
        "@empty",
        "@null",
        "\\u",
        "[",
        "(",
    };

    @Test
    void neverThrow() {
        Random random = new Random(3724);
        PlatformProfile[] profiles = ApiLevel.all().stream()
                .map(level -> PlatformProfile.of(PlatformFacts.of(level, 34)))
                .toArray(PlatformProfile[]::new);
        int read = 0;
        for (int i = 0; i < 15_000; i++) {
            byte[] file = mutated(random).getBytes(StandardCharsets.UTF_8);
            if (random.nextInt(10) == 0) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            if (TextXml.read(file, ResourceNames.assumed()) instanceof Reading.Read document) {
                read++;
                load(document, profiles[random.nextInt(profiles.length)]);
            }
        }
        assertThat(read).isGreaterThan(500);
    }

    private static void load(Reading.Read document, PlatformProfile profile) {
        ConfigurationSource source =
                new ConfigurationSource.Xml("nsc", document.document(), null, ConfigurationSource.Build.DEBUGGABLE);
        if (ConfigurationLoader.load(source, profile, ZoneId.of("UTC")) instanceof Loading.Loaded loaded) {
            assertThat(loaded.policy().resolve("a.example.com")).isInstanceOf(HostResolution.Resolved.class);
        }
    }

    private static String mutated(Random random) {
        StringBuilder text = new StringBuilder(SAMPLE);
        int mutations = 1 + random.nextInt(3);
        for (int i = 0; i < mutations; i++) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(12));
            switch (random.nextInt(3)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, TOKENS[random.nextInt(TOKENS.length)]);
                default -> text.insert(random.nextInt(text.length()), text.substring(at, end));
            }
        }
        return text.toString();
    }
}
