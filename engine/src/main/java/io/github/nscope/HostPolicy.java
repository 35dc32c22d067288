package io.github.nscope;

import io.github.nscope.config.DomainEncryption;
import io.github.nscope.config.EffectiveConfig;
import io.github.nscope.config.EffectiveSettings;
import io.github.nscope.config.HostResolution;
import io.github.nscope.config.NetworkSecurityPolicy;
import io.github.nscope.config.Setting;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the configuration says about a host, without any certificate.
 *
 * @param question what was asked
 * @param resolution which configuration the host gets, and by what
 * @param transparencyOrNull what the platform's query about certificate transparency answers; null on levels without it
 * @param encryptionOrNull what the platform's query about domain encryption answers; null on levels without it
 */
public record HostPolicy(
        Question question,
        HostResolution.Resolved resolution,
        @Nullable Setting<Boolean> transparencyOrNull,
        @Nullable Setting<DomainEncryption> encryptionOrNull)
        implements PolicyAnswer {
    static HostPolicy of(Question question, NetworkSecurityPolicy policy, HostResolution.Resolved resolved) {
        return new HostPolicy(
                question,
                resolved,
                policy.certificateTransparencyRequired(resolved.config()),
                policy.domainEncryption(resolved.config()));
    }

    /** With another answer about certificate transparency: that of a process whose policy is another configuration's. */
    HostPolicy with(@Nullable Setting<Boolean> transparency) {
        return new HostPolicy(question, resolution, transparency, encryptionOrNull);
    }

    /** The configuration that the host gets. */
    public EffectiveConfig config() {
        return resolution.config();
    }

    /** Its settings, each with its origin. */
    public EffectiveSettings settings() {
        return resolution.config().settings();
    }

    /** {@code NetworkSecurityPolicy.isCleartextTrafficPermitted(host)}. */
    public boolean cleartextPermitted() {
        return settings().cleartextPermitted().value();
    }

    /** {@code isCertificateTransparencyVerificationRequired(host)}; empty on levels without the query. */
    public Optional<Setting<Boolean>> transparency() {
        return Optional.ofNullable(transparencyOrNull);
    }

    /** {@code getDomainEncryptionMode(host)}; empty on levels without the query. */
    public Optional<Setting<DomainEncryption>> encryption() {
        return Optional.ofNullable(encryptionOrNull);
    }

    @Override
    public Explanation explanation() {
        return PolicyExplanation.of(this);
    }
}
