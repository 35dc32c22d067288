package io.github.nscope.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Localhost names, section 4.4")
class LocalhostNamesTest {
    private static EffectiveConfig.Kind kind(String host) {
        return Trial.withoutFile().on(37).configFor(host).kind();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST",
                "localhost.",
                "ip6-localhost",
                "IP6-LocalHost",
                "127.0.0.1",
                "127.9.9.9",
                "::1",
                "[::1]",
                "[127.0.0.1]",
                "::ffff:127.0.0.1",
                "::FFFF:127.255.255.255",
                "127.000.000.001",
                "127.0.0.1.",
                "::1%1",
                "[::1%1]",
                "::1%4294967295",
                "0:0:0:0:0:0:0:1",
                "0000::0001",
                "0::1",
                "::0:1",
                "0:0::0:1",
                "::ffff:7f00:1",
                "0:0:0:0:0:ffff:127.0.0.1",
                "[::ffff:127.0.0.1]",
                "::ffff:127.0.0.1%1",
                "::0.0.0.1",
                "0:0:0:0:0:0::1",
            })
    void areFound(String host) {
        assertThat(kind(host)).isEqualTo(EffectiveConfig.Kind.LOCALHOST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.localhost",
                "ip6-loopback",
                "localhost.localdomain",
                "localhost..",
                "0.0.0.0",
                "128.0.0.1",
                "::",
                "::2",
                "::127.0.0.1",
                "127.0.0.1:80",
                "[",
                "[]",
                "[[::1]]",
                "[::1",
                "[localhost]",
                "::1]",
                "127.1",
                "127.0.1",
                "2130706433",
                "0x7f.0.0.1",
                "127.0.0.0x1",
                "127.0.0.256",
                "127.0.0",
                "127.0.0.",
                "127..0.1",
                "127.0.0.1.1",
                "127.0.0.1%1",
                "::1%",
                "::1%lo",
                "::1%-1",
                "::1%+1",
                "::1%4294967296",
                "::1%1%1",
                "1::",
                ":1",
                ":::1",
                "::1:",
                "0:0:0:0:0:0:1",
                "0:0:0:0:0:0:0:0:1",
                "0:0:0:0:0:0:0:1::",
                "::0:0:0:0:0:0:0:1",
                "1::1",
                "00000::1",
                "::g",
                "::ffff:128.0.0.1",
                "::fffe:127.0.0.1",
                "::127.0.0.1:1",
                "127.0.0.1::",
                "::ffff:127.0.0",
                "1:0:0:0:0:0:0:1",
                "0:0:0:0:1:ffff:127.0.0.1",
                "\u0661\u0662\u0667.0.0.1",
                "localhos",
                "localhost1",
                "loca\u0131host",
            })
    void areNone(String host) {
        assertThat(kind(host)).isEqualTo(EffectiveConfig.Kind.BASE);
    }

    @Test
    @DisplayName("a domain rule wins, and switches the implicit configuration off for all loopback names")
    void aRuleWins() {
        Trial trial = Trial.of("<domain-config><domain>127.0.0.5</domain></domain-config>")
                .on(37);
        assertThat(trial.configFor("127.0.0.5").kind()).isEqualTo(EffectiveConfig.Kind.DOMAIN);
        assertThat(trial.configFor("127.0.0.1").kind()).isEqualTo(EffectiveConfig.Kind.BASE);
        assertThat(trial.configFor("localhost").kind()).isEqualTo(EffectiveConfig.Kind.BASE);
    }

    @Test
    @DisplayName("a rule that matches a loopback name as a subdomain comes before the implicit configuration")
    void aSubdomainRuleComesFirst() {
        Trial trial = Trial.of("<domain-config><domain includeSubdomains='true'>0.1</domain></domain-config>")
                .on(37);
        assertThat(trial.configFor("127.0.0.1").kind()).isEqualTo(EffectiveConfig.Kind.DOMAIN);
        assertThat(trial.configFor("127.0.0.2").kind()).isEqualTo(EffectiveConfig.Kind.LOCALHOST);
    }

    @Test
    @DisplayName("no level before 37 knows them")
    void before37() {
        for (int level : Trial.levels(24, 36)) {
            assertThat(Trial.of("").on(level).configFor("localhost").kind()).isEqualTo(EffectiveConfig.Kind.BASE);
        }
    }
}
