package io.github.nscope.conformance.engine;

import io.github.nscope.ConfigurationNotCompiled;
import io.github.nscope.ConfigurationRefused;
import io.github.nscope.HostPolicy;
import io.github.nscope.NscEngine;
import io.github.nscope.PolicyAnswer;
import io.github.nscope.conformance.protocol.Adapter;
import io.github.nscope.conformance.protocol.ConfigAnswer;
import io.github.nscope.conformance.protocol.ConnectionDescription;
import io.github.nscope.conformance.protocol.Judged;
import io.github.nscope.conformance.protocol.Member;
import io.github.nscope.conformance.protocol.Request;
import io.github.nscope.conformance.protocol.Response;
import io.github.nscope.conformance.protocol.Skipped;
import io.github.nscope.conformance.protocol.ThrowableDescription;
import io.github.nscope.platform.PlatformThrowable;
import java.util.List;
import java.util.Set;

/** This project's engine, answering the adapter protocol. */
public final class EngineAdapter implements Adapter {
    @Override
    public Response answer(Request request) {
        NscEngine engine;
        try {
            engine = RequestTranslation.engine(request);
        } catch (UntranslatableRequest unusable) {
            return new Skipped(request.id(), String.valueOf(unusable.getMessage()));
        }
        ConnectionDescription connection = request.connection();
        PolicyAnswer answer = engine.policy(connection == null ? null : connection.host());
        if (answer instanceof ConfigurationRefused refused) {
            return Judged.unloadable(
                    request.id(),
                    ConfigAnswer.failed(throwable(refused.refused().throwable())));
        }
        if (answer instanceof ConfigurationNotCompiled refused) {
            return Judged.unloadable(
                    request.id(),
                    ConfigAnswer.refusedByBuildTools(refused.refused().reason()));
        }
        return new Judged(
                request.id(),
                ConfigAnswer.LOADED,
                answer instanceof HostPolicy policy ? PolicyTranslation.of(policy, null) : null,
                engine.appCleartextPermitted().orElse(null),
                null,
                null,
                Set.of(
                        Member.TRUST_ANCHORS,
                        Member.TRUST,
                        Member.DECISION,
                        Member.CHAIN,
                        Member.TRUST_ERROR,
                        Member.HOSTNAME));
    }

    private static List<ThrowableDescription> throwable(PlatformThrowable thrown) {
        return thrown.chain().stream()
                .map(one -> new ThrowableDescription(one.exception(), one.message()))
                .toList();
    }
}
