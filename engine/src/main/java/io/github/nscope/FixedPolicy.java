package io.github.nscope;

import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;
import org.jspecify.annotations.Nullable;

/**
 * One answer for every host, {@code NetworkSecurityPolicy.DefaultNetworkSecurityPolicy} and {@code
 * FrameworkNetworkSecurityPolicy}: what a process has before a configuration is installed, and what an override leaves on
 * levels where it replaces the policy.
 *
 * @param profile which queries there are
 * @param permitted whether cleartext is permitted
 */
public record FixedPolicy(PlatformProfile profile, boolean permitted) implements ProcessPolicy {
    @Override
    public QueryAnswer<Boolean> cleartextPermitted() {
        return new QueryAnswer.Answered<>(permitted);
    }

    @Override
    public QueryAnswer<Boolean> cleartextPermitted(@Nullable String host) {
        return cleartextPermitted();
    }

    @Override
    public QueryAnswer<Boolean> transparencyRequired(@Nullable String host) {
        return ProcessPolicy.where(profile, Behavior.CERTIFICATE_TRANSPARENCY_QUERY, false);
    }

    @Override
    public QueryAnswer<Integer> transparencyReason(@Nullable String host) {
        return ProcessPolicy.where(profile, Behavior.CERTIFICATE_TRANSPARENCY_REASON, 0);
    }

    @Override
    public QueryAnswer<Integer> domainEncryptionMode(@Nullable String host) {
        return ProcessPolicy.where(profile, Behavior.DOMAIN_ENCRYPTION_QUERY, 0);
    }
}
