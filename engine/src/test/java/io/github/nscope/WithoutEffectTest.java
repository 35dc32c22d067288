package io.github.nscope;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.WithoutEffect.Kind;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an app says that no device heeds, and what every device does. */
class WithoutEffectTest {
    private static final Device DEVICE = Device.of(34).at(Instant.parse("2026-06-01T00:00:00Z"));
    private static final String DEBUG_OVERRIDES =
            "<network-security-config>\n<debug-overrides/></network-security-config>";

    private static List<WithoutEffect> asked(App.Builder app, @Nullable String host) {
        return NscEngine.of(app.build(), DEVICE).withoutEffect(host);
    }

    private static List<WithoutEffect> ofDomain(String domain, String host) {
        return asked(
                App.targeting(34)
                        .configuration("<network-security-config><domain-config>\n" + domain
                                + "</domain-config></network-security-config>"),
                host);
    }

    @ParameterizedTest
    @DisplayName("S36, S37, S39, S10 and 4.2: texts that are no host's name")
    @CsvSource(
            delimiter = '|',
            value = {
                "https://api.example.com | no scheme",
                "@string/host            | a reference is not resolved",
                "192.168.*               | is no subnet",
                "192.168.*.*             | is no subnet",
                "192.168.1               | is no subnet",
                "192.168.1.              | is no subnet",
                "192.168.1.0/24          | is no subnet",
                "fe80::/10               | is no subnet",
                "*.example.com           | * stands for itself",
                "*                       | * stands for itself",
                "example.com/api         | no path",
                "example.com:443         | without their port",
                "[::1]:8443              | without their port",
                ".example.com            | without it, and includeSubdomains",
                "example.com.            | stays here",
                "example.com example.org | no blanks",
            })
    void a_domain_that_is_no_hosts_name(String text, String why) {
        List<WithoutEffect> parts =
                ofDomain("<domain includeSubdomains='true'>" + text + "</domain>", "api.example.com");

        assertThat(parts).singleElement().satisfies(part -> {
            assertThat(part.kind()).isEqualTo(Kind.UNMATCHED_DOMAIN);
            assertThat(part.sentence())
                    .startsWith("<domain>" + text + "</domain>, line 2, ")
                    .contains(why);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org",
                "localhost",
                "10.0.2.2",
                "::1",
                "[::1]",
                "fe80::1",
                "net",
                "b\u00fccher.example",
                "1password"
            })
    void a_domain_that_is_a_hosts_name(String text) {
        assertThat(ofDomain("<domain>" + text + "</domain>", "api.example.com")).isEmpty();
    }

    @Test
    void a_domain_that_is_the_host_itself_matches_whatever_it_looks_like() {
        assertThat(ofDomain("<domain>*.example.com</domain>", "*.example.com")).isEmpty();
    }

    @Test
    void many_domains_are_counted_rather_than_named() {
        StringBuilder domains = new StringBuilder();
        IntStream.range(0, 8).forEach(i -> domains.append("<domain>*." + i + ".example</domain>"));

        List<WithoutEffect> parts = ofDomain(domains.toString(), "example.org");

        assertThat(parts).hasSize(6);
        assertThat(parts.get(5).sentence()).contains("3 more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.example.com", "API.EXAMPLE.COM", "api.example.com."})
    @DisplayName("1.5: without includeSubdomains a domain is that host alone")
    void a_host_below_a_domain(String host) {
        assertThat(ofDomain("<domain>example.com</domain>", host))
                .extracting(WithoutEffect::kind)
                .containsExactly(Kind.HOST_ALONE);
    }

    @Test
    void a_host_below_a_domain_that_includes_it() {
        assertThat(ofDomain(
                        "<domain includeSubdomains='true'>example.com</domain><domain>com</domain>", "a.example.com"))
                .isEmpty();
    }

    @Test
    @DisplayName("S50: the manifest's flag beside a configuration")
    void a_flag_beside_a_configuration() {
        App.Builder app = App.targeting(34).usesCleartextTraffic(true);

        assertThat(asked(app, null)).isEmpty();
        assertThat(asked(app.configuration("<network-security-config/>"), null))
                .extracting(WithoutEffect::kind)
                .containsExactly(Kind.MANIFEST_FLAG);
    }

    @Test
    @DisplayName("3.3: debug-overrides in a build that is not debuggable")
    void debug_overrides() {
        App.Builder app = App.targeting(34).configuration(DEBUG_OVERRIDES);

        assertThat(asked(app, "example.com"))
                .containsExactly(new WithoutEffect(
                        Kind.DEBUG_OVERRIDES, "<debug-overrides>, line 2, in a build that is not debuggable."));
        assertThat(asked(app.debuggable(true), "example.com")).isEmpty();
    }

    @Test
    @DisplayName("S23: a _debug sibling that nothing reads")
    void debug_sibling() {
        App.Builder app = App.targeting(34)
                .configuration("<network-security-config/>")
                .debugConfiguration(new ConfigurationFile(
                        "network_security_config_debug", new ConfigurationFile.Content.Text(DEBUG_OVERRIDES)));

        assertThat(asked(app, null)).extracting(WithoutEffect::kind).containsExactly(Kind.DEBUG_SIBLING);
        assertThat(asked(app.debuggable(true), null)).isEmpty();
        assertThat(asked(app.configuration(DEBUG_OVERRIDES), null))
                .extracting(WithoutEffect::sentence)
                .containsExactly("network_security_config_debug, beside a configuration that has a <debug-overrides> of"
                        + " its own.");
    }

    @Test
    void a_configuration_that_does_not_load_has_no_parts() {
        assertThat(asked(App.targeting(34).configuration("<config/>").usesCleartextTraffic(true), "example.com"))
                .isEmpty();
    }
}
