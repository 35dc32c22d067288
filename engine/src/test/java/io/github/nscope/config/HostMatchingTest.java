package io.github.nscope.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.config.HostResolution.FellToBase;
import io.github.nscope.config.HostResolution.Match;
import io.github.nscope.config.HostResolution.MatchedDomain;
import io.github.nscope.config.HostResolution.Reason;
import io.github.nscope.config.HostResolution.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Host to configuration, sections 4.1, 4.2 and 4.3")
class HostMatchingTest {
    /** A domain-config for each name; a plus in front includes subdomains. */
    private static Trial domains(String... names) {
        StringBuilder content = new StringBuilder();
        for (String name : names) {
            boolean includes = name.startsWith("+");
            content.append("\n<domain-config><domain includeSubdomains='")
                    .append(includes)
                    .append("'>");
            content.append(includes ? name.substring(1) : name).append("</domain></domain-config>");
        }
        return Trial.of(content.toString());
    }

    private static @Nullable String matched(Trial trial, String host) {
        return trial.resolve(host) instanceof MatchedDomain matched
                ? matched.domain().name()
                : null;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "example.com | example.com EXAMPLE.com example.com. | example.com.. a.example.com xexample.com",
                "+example.com | example.com a.example.com a.b.example.com a..example.com a.example.com. EXample.COM."
                        + " | xexample.com -example.com",
                "example.com. | example.com.. | example.com example.com.",
                "*.example.com | *.example.com | a.example.com",
                "+.example.com | a..example.com | a.example.com example.com",
                "+1.1 | 192.168.1.1 1.1 | 11.1",
                "::1 | ::1 | [::1] 0:0:0:0:0:0:0:1",
                "b\u00fccher.example | B\u00dcCHER.example | xn--bcher-kva.example",
                "\u212aelvin.com | kelvin.com \u212aELVIN.com | elvin.com",
                "+com | com a.b.com | xcom",
                "+\u00fc | a.\u00dc \u00fc a.\u00dc. | a\u00fc",
                "example.com:443 | example.com:443 | example.com",
                "http://example.com | http://example.com | example.com",
            })
    @DisplayName("4.3 the table, row by row")
    void table(String domain, String hits, String misses) {
        for (int level : Trial.levels()) {
            Trial trial = domains(domain).on(level);
            for (String host : hits.split(" ", -1)) {
                assertThat(matched(trial, host)).as(host).isNotNull();
            }
            for (String host : misses.split(" ", -1)) {
                assertThat(trial.configFor(host).kind()).as(host).isEqualTo(EffectiveConfig.Kind.BASE);
            }
        }
    }

    @Test
    @DisplayName("4.3 an exact domain does not cover its children, which go to the shorter one with subdomains")
    void exactDoesNotCoverChildren() {
        Trial trial = domains("+example.com", "a.example.com");
        assertThat(matched(trial, "b.a.example.com")).isEqualTo("example.com");
        assertThat(matched(trial, "a.example.com")).isEqualTo("a.example.com");
    }

    @Test
    @DisplayName("4.1.5 exact beats longer subdomain matches, and of those the longest counts")
    void precedence() {
        Trial trial = domains("+com", "+b.com", "+a.b.com", "x.a.b.com");
        assertThat(matched(trial, "x.a.b.com")).isEqualTo("x.a.b.com");
        assertThat(matched(trial, "y.a.b.com")).isEqualTo("a.b.com");
        assertThat(matched(trial, "a.b.com")).isEqualTo("a.b.com");
        assertThat(matched(trial, "y.b.com")).isEqualTo("b.com");
        assertThat(matched(trial, "y.com")).isEqualTo("com");
    }

    @Test
    @DisplayName("the result says which domain matched, where it stands and how")
    void evidence() {
        Trial trial = domains("a.com", "+b.com");
        assertThat(trial.resolve("a.com")).isInstanceOfSatisfying(MatchedDomain.class, matched -> {
            assertThat(matched.match()).isEqualTo(Match.EXACT);
            assertThat(matched.domain().place().location().line()).isEqualTo(2);
        });
        assertThat(trial.resolve("x.b.com")).isInstanceOfSatisfying(MatchedDomain.class, matched -> {
            assertThat(matched.match()).isEqualTo(Match.SUBDOMAIN);
            assertThat(matched.domain().place().location().line()).isEqualTo(3);
        });
        assertThat(trial.resolve("c.com"))
                .isInstanceOfSatisfying(
                        FellToBase.class, fell -> assertThat(fell.reason()).isEqualTo(Reason.NO_DOMAIN_MATCHES));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @DisplayName("4.1.1 no host is the base")
    void noHost(@Nullable String host) {
        for (int level : Trial.levels()) {
            assertThat(domains("+com").on(level).resolve(host))
                    .isInstanceOfSatisfying(
                            FellToBase.class, fell -> assertThat(fell.reason()).isEqualTo(Reason.NO_HOST));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".foo", ".example.com", "..", ".\u00fc"})
    @DisplayName("4.1.3 a leading dot throws, without a file only from 37 on (4.1.2)")
    void leadingDot(String host) {
        for (int level : Trial.levels()) {
            for (Trial trial : List.of(domains("+foo").on(level), Trial.of("").on(level))) {
                assertThat(trial.resolve(host))
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.throwable())
                                        .hasToString(
                                                "java.lang.IllegalArgumentException: hostname must not begin with a ."));
            }
            HostResolution withoutFile = Trial.withoutFile().on(level).resolve(host);
            assertThat(withoutFile).isInstanceOf(level == 37 ? Refused.class : FellToBase.class);
        }
    }

    @Test
    @DisplayName("4.1.2 without a file the host is not looked at before 37")
    void noDomainTable() {
        for (int level : Trial.levels()) {
            assertThat(Trial.withoutFile().on(level).resolve("a.com"))
                    .isInstanceOfSatisfying(
                            FellToBase.class,
                            fell -> assertThat(fell.reason())
                                    .isEqualTo(level == 37 ? Reason.NO_DOMAIN_MATCHES : Reason.NO_DOMAIN_TABLE));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" example.com", "example.com ", "example.com\n", "[example.com]", "example.com%1"})
    @DisplayName("4.1.4 a host is not trimmed, converted or stripped")
    void hostAsItIs(String host) {
        assertThat(matched(domains("+example.com"), host)).isNull();
    }

    @Test
    @DisplayName("4.1.5 the index answers as the walk over all domains does")
    void indexAgreesWithTheWalk() {
        Random random = new Random(20260101);
        for (int round = 0; round < 200; round++) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String name = name(random);
                String plain = name.startsWith("+") ? name.substring(1) : name;
                boolean isNew = names.stream().noneMatch(other -> other.equals(plain) || other.equals("+" + plain));
                if (isNew && !plain.isEmpty()) {
                    names.add(name);
                }
            }
            NetworkSecurityPolicy policy = domains(names.toArray(String[]::new)).policy();
            for (int i = 0; i < 200; i++) {
                String host = name(random).replace("+", "").toUpperCase(Locale.ROOT);
                if (!host.isEmpty() && !host.startsWith(".")) {
                    HostResolution resolution = policy.resolve(host);
                    String found = resolution instanceof MatchedDomain matched
                            ? matched.match() + " " + matched.domain().name()
                            : "none";
                    assertThat(found).as(host + " in " + names).isEqualTo(walk(names, host));
                }
            }
        }
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder(random.nextBoolean() ? "+" : "");
        int length = random.nextInt(8);
        for (int i = 0; i < length; i++) {
            name.append("ab..\u00fc\u00e9".charAt(random.nextInt(6)));
        }
        return name.toString();
    }

    /** The rule of 4.1 as it reads: no index, no hash. */
    private static String walk(List<String> names, String host) {
        String wanted = host.toLowerCase(Locale.US);
        wanted = wanted.endsWith(".") ? wanted.substring(0, wanted.length() - 1) : wanted;
        String best = null;
        for (String name : names) {
            boolean includes = name.startsWith("+");
            String domain = includes ? name.substring(1) : name;
            if (domain.equals(wanted)) {
                return "EXACT " + domain;
            }
            boolean covers = includes && wanted.endsWith("." + domain);
            if (covers && (best == null || domain.length() > best.length())) {
                best = domain;
            }
        }
        return best == null ? "none" : "SUBDOMAIN " + best;
    }

    @Test
    @DisplayName("a hundred thousand domains are one more than ten")
    void manyDomains() {
        StringBuilder content = new StringBuilder("<domain-config>");
        for (int i = 0; i < 100_000; i++) {
            content.append("<domain includeSubdomains='true'>host").append(i).append(".example.com</domain>");
        }
        NetworkSecurityPolicy policy = Trial.of(content + "</domain-config>").policy();
        for (int i = 0; i < 100_000; i++) {
            assertThat(((MatchedDomain) policy.resolve("a.host" + i + ".example.com"))
                            .domain()
                            .name())
                    .isEqualTo("host" + i + ".example.com");
        }
        assertThat(policy.resolve("host.example.com")).isInstanceOf(FellToBase.class);
    }

    @Test
    @DisplayName("a thousand nested domain-configs inherit from each other")
    void deepNesting() {
        int depth = 3000;
        StringBuilder content = new StringBuilder("<base-config cleartextTrafficPermitted='false'/>");
        for (int i = 0; i < depth; i++) {
            content.append("<domain-config hstsEnforced='true'><domain>host")
                    .append(i)
                    .append("</domain>");
        }
        Trial trial = Trial.of(content + "</domain-config>".repeat(depth));
        assertThat(trial.cleartext("host" + (depth - 1))).isFalse();
        assertThat(trial.policy().configs()).hasSizeGreaterThan(depth);
    }
}
