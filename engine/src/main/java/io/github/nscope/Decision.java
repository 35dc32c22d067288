package io.github.nscope;

import io.github.nscope.platform.PlatformThrowable;
import java.util.Optional;

/**
 * What the platform decides about a connection, with all that led to it. Plain data; the text is made when asked for.
 *
 * <p>It mirrors {@code RootTrustManager.checkServerTrusted}. The platform's trust manager does not verify host names;
 * the answer of its default HTTPS verifier stands beside the decision, {@link TrustEvidence#hostname()}.
 */
public sealed interface Decision permits Trusted, Rejected, ConfigurationRefused, ConfigurationNotCompiled, NotJudged {
    /** What was asked. */
    Question question();

    /** Why, as a stable code. */
    ReasonCode reason();

    /** What an app sees; empty where nothing is thrown. */
    Optional<PlatformThrowable> throwable();

    /** The decision in words. Built when asked for. */
    Explanation explanation();

    /** Whether the platform's trust manager returns without throwing. */
    default boolean isTrusted() {
        return false;
    }
}
