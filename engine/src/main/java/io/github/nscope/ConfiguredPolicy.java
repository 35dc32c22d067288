package io.github.nscope;

import io.github.nscope.config.EffectiveConfig;
import io.github.nscope.config.NetworkSecurityPolicy;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformThrowable;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The policy of an app's configuration, {@code android.security.net.config.ConfigNetworkSecurityPolicy}.
 *
 * @param engine the app whose configuration it is
 */
public record ConfiguredPolicy(NscEngine engine) implements ProcessPolicy {
    @Override
    public QueryAnswer<Boolean> cleartextPermitted() {
        Optional<PlatformThrowable> thrown = engine.thrownByConfiguration();
        return thrown.isPresent()
                ? new QueryAnswer.Threw<>(thrown.get())
                : new QueryAnswer.Answered<>(engine.appCleartextPermitted().orElseThrow());
    }

    @Override
    public QueryAnswer<Boolean> cleartextPermitted(@Nullable String host) {
        return ask(host, HostPolicy::cleartextPermitted);
    }

    @Override
    public QueryAnswer<Boolean> transparencyRequired(@Nullable String host) {
        if (!engine.profile().has(Behavior.CERTIFICATE_TRANSPARENCY_EFFECTIVE)) {
            // The configuration is not asked, so that nothing of it can throw.
            return ProcessPolicy.where(engine.profile(), Behavior.CERTIFICATE_TRANSPARENCY_QUERY, false);
        }
        return ask(host, policy -> policy.transparency().orElseThrow().value());
    }

    @Override
    public QueryAnswer<Integer> transparencyReason(@Nullable String host) {
        if (!engine.profile().has(Behavior.CERTIFICATE_TRANSPARENCY_REASON)) {
            return new QueryAnswer.NotThere<>();
        }
        // The platform's default and the base are asked before the host is looked at.
        int ofBase =
                engine.loaded().map(loaded -> reason(loaded, loaded.base())).orElse(0);
        return ofBase != 0
                ? new QueryAnswer.Answered<>(ofBase)
                : ask(host, policy -> reason(engine.loaded().orElseThrow(), policy.config()));
    }

    private static int reason(NetworkSecurityPolicy loaded, EffectiveConfig config) {
        return Objects.requireNonNull(loaded.certificateTransparencyReason(config))
                .platformValue();
    }

    @Override
    public QueryAnswer<Integer> domainEncryptionMode(@Nullable String host) {
        if (!engine.profile().has(Behavior.DOMAIN_ENCRYPTION_QUERY)) {
            return new QueryAnswer.NotThere<>();
        }
        return ask(host, policy -> policy.encryption().orElseThrow().value().platformValue());
    }

    private <T> QueryAnswer<T> ask(@Nullable String host, Function<HostPolicy, T> question) {
        PolicyAnswer answer = engine.policy(host);
        if (answer instanceof HostPolicy policy) {
            return new QueryAnswer.Answered<>(question.apply(policy));
        }
        return answer instanceof HostRefused refused
                ? new QueryAnswer.Threw<>(refused.throwable())
                : new QueryAnswer.Threw<>(engine.thrownByConfiguration().orElseThrow());
    }

    /** What is installed, in a word. */
    @Override
    public String toString() {
        return "ConfiguredPolicy[" + engine.loaded().map(NetworkSecurityPolicy::base) + "]";
    }
}
