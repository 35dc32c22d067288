package io.github.nscope;

import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;
import org.jspecify.annotations.Nullable;

/**
 * The policy object of a process, {@code libcore.net.NetworkSecurityPolicy.getInstance()}: whom HTTP stacks ask about
 * cleartext, transparency and encryption. It never says what trust managers decide.
 */
public sealed interface ProcessPolicy permits ConfiguredPolicy, FixedPolicy, OverlaidPolicy {
    /** {@code isCleartextTrafficPermitted()}. */
    QueryAnswer<Boolean> cleartextPermitted();

    /** {@code isCleartextTrafficPermitted(host)}. */
    QueryAnswer<Boolean> cleartextPermitted(@Nullable String host);

    /** {@code isCertificateTransparencyVerificationRequired(host)}. */
    QueryAnswer<Boolean> transparencyRequired(@Nullable String host);

    /** {@code getCertificateTransparencyVerificationReason(host)}: the platform's number, 0 where it does not say. */
    QueryAnswer<Integer> transparencyReason(@Nullable String host);

    /** {@code getDomainEncryptionMode(host)}: the platform's number, 0 where it does not say. */
    QueryAnswer<Integer> domainEncryptionMode(@Nullable String host);

    /** An answer of a level that has the query. */
    static <T> QueryAnswer<T> where(PlatformProfile profile, Behavior query, T value) {
        return profile.has(query) ? new QueryAnswer.Answered<>(value) : new QueryAnswer.NotThere<>();
    }
}
