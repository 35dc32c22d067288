package io.github.nscope.conformance.engine;

import io.github.nscope.ConfigurationNotCompiled;
import io.github.nscope.ConfigurationRefused;
import io.github.nscope.Connection;
import io.github.nscope.HostPolicy;
import io.github.nscope.NscEngine;
import io.github.nscope.PolicyAnswer;
import io.github.nscope.anchor.AnchorAnswer;
import io.github.nscope.anchor.TrustAnchor;
import io.github.nscope.conformance.protocol.Adapter;
import io.github.nscope.conformance.protocol.ConfigAnswer;
import io.github.nscope.conformance.protocol.Judged;
import io.github.nscope.conformance.protocol.Request;
import io.github.nscope.conformance.protocol.Response;
import io.github.nscope.conformance.protocol.Skipped;
import io.github.nscope.platform.PlatformProfile;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** This project's engine, answering the adapter protocol. */
public final class EngineAdapter implements Adapter {
    private final RequestTranslation translation;

    /** The engine as it is. */
    public EngineAdapter() {
        this(UnaryOperator.identity());
    }

    /** The engine with other behaviours than a device's: for asking what one of them changes. */
    public EngineAdapter(UnaryOperator<PlatformProfile> change) {
        this.translation = new RequestTranslation(change);
    }

    @Override
    public Response answer(Request request) {
        try {
            return judge(request, translation.engine(request), translation.connection(request));
        } catch (UntranslatableRequest unusable) {
            return new Skipped(request.id(), String.valueOf(unusable.getMessage()));
        }
    }

    private static Response judge(Request request, NscEngine engine, Optional<Connection> connection) {
        String host = request.connection() == null ? null : request.connection().host();
        PolicyAnswer answer = engine.policy(host);
        if (answer instanceof ConfigurationRefused refused) {
            return Judged.unloadable(
                    request.id(),
                    ConfigAnswer.failed(
                            TrustTranslation.throwable(refused.refused().throwable())));
        }
        if (answer instanceof ConfigurationNotCompiled refused) {
            return Judged.unloadable(
                    request.id(),
                    ConfigAnswer.refusedByBuildTools(refused.refused().reason()));
        }
        TrustTranslation trust = connection
                .map(given -> TrustTranslation.of(given, engine.evaluate(given)))
                .orElse(TrustTranslation.NONE);
        return new Judged(
                request.id(),
                ConfigAnswer.LOADED,
                answer instanceof HostPolicy policy ? PolicyTranslation.of(policy, anchors(engine, host)) : null,
                engine.appCleartextPermitted().orElse(null),
                trust.answer(),
                trust.hostnameVerified(),
                trust.omitted());
    }

    private static @Nullable List<io.github.nscope.conformance.protocol.PolicyAnswer.Anchor> anchors(
            NscEngine engine, @Nullable String host) {
        return engine.trustAnchors(host)
                .filter(AnchorAnswer.Found.class::isInstance)
                .map(answer -> ((AnchorAnswer.Found) answer)
                        .anchors().stream()
                                .map(EngineAdapter::anchor)
                                .sorted(Comparator.comparing(
                                        io.github.nscope.conformance.protocol.PolicyAnswer.Anchor::sha256))
                                .toList())
                .orElse(null);
    }

    private static io.github.nscope.conformance.protocol.PolicyAnswer.Anchor anchor(TrustAnchor anchor) {
        return new io.github.nscope.conformance.protocol.PolicyAnswer.Anchor(
                anchor.certificate().sha256().toHex(), anchor.overridesPins());
    }
}
