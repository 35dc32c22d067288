package io.github.nscope;

import io.github.nscope.config.NetworkSecurityPolicy;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformThrowable;
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
        return ask(host, policy -> new QueryAnswer.Answered<>(policy.cleartextPermitted()));
    }

    @Override
    public QueryAnswer<Boolean> transparencyRequired(@Nullable String host) {
        return ask(
                host,
                policy -> policy.transparency()
                        .<QueryAnswer<Boolean>>map(setting -> new QueryAnswer.Answered<>(setting.value()))
                        .orElseGet(QueryAnswer.NotThere::new));
    }

    @Override
    public QueryAnswer<Integer> transparencyReason(@Nullable String host) {
        return ask(
                host,
                policy -> ProcessPolicy.where(
                        engine.profile(), Behavior.CERTIFICATE_TRANSPARENCY_REASON, reason(policy)));
    }

    private int reason(HostPolicy policy) {
        return engine.loaded()
                .map(loaded -> loaded.certificateTransparencyReason(policy.config()))
                .map(reason -> reason.platformValue())
                .orElse(0);
    }

    @Override
    public QueryAnswer<Integer> domainEncryptionMode(@Nullable String host) {
        return ask(
                host,
                policy -> policy.encryption()
                        .<QueryAnswer<Integer>>map(setting ->
                                new QueryAnswer.Answered<>(setting.value().platformValue()))
                        .orElseGet(QueryAnswer.NotThere::new));
    }

    private <T> QueryAnswer<T> ask(@Nullable String host, Function<HostPolicy, QueryAnswer<T>> question) {
        PolicyAnswer answer = engine.policy(host);
        if (answer instanceof HostPolicy policy) {
            return question.apply(policy);
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
