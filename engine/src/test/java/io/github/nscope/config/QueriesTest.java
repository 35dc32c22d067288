package io.github.nscope.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.config.TrustComparison.Compared;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Policy queries, sections 6.4 and 8.1 to 8.3")
class QueriesTest {
    private static final String ON = "<certificateTransparency enabled='true'/>";

    private static String domain(String name, String attributes, String content) {
        return "<domain-config " + attributes + "><domain>" + name + "</domain>" + content + "</domain-config>";
    }

    @Test
    @DisplayName("8.1 without a host: the base and every domain-config, not the one for loopback names")
    void appCleartext() {
        String permit = "cleartextTrafficPermitted='true'";
        String deny = "cleartextTrafficPermitted='false'";
        for (int level : Trial.levels()) {
            assertThat(app(level, "<base-config " + permit + "/>" + domain("a.com", permit, "")))
                    .isTrue();
            assertThat(app(level, "<base-config " + permit + "/>" + domain("a.com", deny, "")))
                    .isFalse();
            assertThat(app(level, "<base-config " + deny + "/>" + domain("a.com", permit, "")))
                    .isFalse();
            assertThat(app(level, "<base-config " + permit + "/>" + domain("a.com", permit, domain("b.com", deny, ""))))
                    .isFalse();
            assertThat(app(level, "<base-config " + permit + "/>")).isTrue();
            assertThat(Trial.withoutFile()
                            .usesCleartextTraffic(false)
                            .on(level)
                            .policy()
                            .appCleartextPermitted())
                    .isFalse();
        }
    }

    private static boolean app(int level, String content) {
        return Trial.of(content).on(level).policy().appCleartextPermitted();
    }

    @Test
    @DisplayName("8.2 the transparency query: none, then false, then the configured value")
    void transparencyQuery() {
        for (int level : Trial.levels()) {
            NetworkSecurityPolicy policy =
                    Trial.of("<base-config>" + ON + "</base-config>").on(level).policy();
            Setting<Boolean> answer = policy.certificateTransparencyRequired(policy.base());
            assertThat(answer == null ? "none" : answer.value().toString())
                    .isEqualTo(level <= 25 ? "none" : level <= 35 ? "false" : "true");
        }
    }

    @Test
    @DisplayName("8.2 the reason on 37: the process default first, even for hosts that opted out")
    void transparencyReason() {
        String optedOut = domain("out.com", "", "<certificateTransparency enabled='false'/>");
        assertThat(reason(37, 37, optedOut, "out.com")).isEqualTo(TransparencyReason.PLATFORM_DEFAULT);
        assertThat(reason(37, 36, "<base-config>" + ON + "</base-config>" + optedOut, "out.com"))
                .isEqualTo(TransparencyReason.APP_BASE);
        assertThat(reason(37, 36, domain("in.com", "", ON), "in.com")).isEqualTo(TransparencyReason.APP_DOMAIN);
        assertThat(reason(37, 36, domain("in.com", "", ON), "other.com")).isEqualTo(TransparencyReason.NOT_REQUIRED);
        assertThat(reason(36, 36, domain("in.com", "", ON), "in.com")).isNull();
    }

    private static @Nullable TransparencyReason reason(int level, int target, String content, String host) {
        Trial trial = Trial.of(content).on(level).targeting(target);
        return trial.policy().certificateTransparencyReason(trial.configFor(host));
    }

    @Test
    @DisplayName("8.3 the domain encryption query exists on 37")
    void domainEncryptionQuery() {
        for (int level : Trial.levels()) {
            NetworkSecurityPolicy policy = Trial.of("<base-config><domainEncryption mode='enabled'/></base-config>")
                    .on(level)
                    .policy();
            Setting<DomainEncryption> answer = policy.domainEncryption(policy.base());
            assertThat(answer == null ? 0 : answer.value().platformValue()).isEqualTo(level == 37 ? 3 : 0);
        }
    }

    @Test
    @DisplayName("6.4 the same trust configuration is the same object")
    void sameTrust() {
        String content = "<domain-config><domain>a.com</domain><domain>b.com</domain>" + domain("c.com", "", "")
                + "</domain-config>" + domain("d.com", "", "");
        for (int level : Trial.levels()) {
            NetworkSecurityPolicy policy = Trial.of(content).on(level).policy();
            assertThat(same(policy, "a.com", "b.com")).isTrue();
            assertThat(same(policy, "x.com", "y.com")).isTrue();
            assertThat(same(policy, null, "")).isTrue();
            assertThat(same(policy, "", "x.com")).isTrue();
            assertThat(same(policy, "a.com", "c.com")).isFalse();
            assertThat(same(policy, "d.com", "x.com")).isFalse();
            assertThat(policy.compareTrust("a.com", ".b.com")).isInstanceOf(TrustComparison.Refused.class);
            assertThat(policy.compareTrust(".a.com", "b.com")).isInstanceOf(TrustComparison.Refused.class);
        }
    }

    private static boolean same(NetworkSecurityPolicy policy, @Nullable String first, @Nullable String second) {
        return ((Compared) policy.compareTrust(first, second)).isSame();
    }

    @Test
    @DisplayName("6.1 per-domain configurations are domain-configs; the one for loopback names does not count")
    void perDomainConfigs() {
        for (int level : Trial.levels()) {
            assertThat(Trial.withoutFile().on(level).policy().hasPerDomainConfigs())
                    .isFalse();
            assertThat(Trial.of("").on(level).policy().hasPerDomainConfigs()).isFalse();
            assertThat(Trial.of(domain("a.com", "", "")).on(level).policy().hasPerDomainConfigs())
                    .isTrue();
            assertThat(Trial.of(domain("localhost", "", "")).on(level).policy().hasPerDomainConfigs())
                    .isTrue();
        }
    }
}
