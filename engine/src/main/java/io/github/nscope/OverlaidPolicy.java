package io.github.nscope;

import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;
import org.jspecify.annotations.Nullable;

/**
 * Another answer about cleartext over the policy of a process, which keeps the word on transparency. The queries that the
 * overlay does not know itself say nothing any more.
 *
 * @param profile which queries there are
 * @param below the policy below
 * @param permitted whether cleartext is permitted
 */
public record OverlaidPolicy(PlatformProfile profile, ProcessPolicy below, boolean permitted) implements ProcessPolicy {
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
        return below.transparencyRequired(host);
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
