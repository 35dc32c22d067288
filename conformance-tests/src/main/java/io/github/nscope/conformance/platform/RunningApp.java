package io.github.nscope.conformance.platform;

import io.github.nscope.conformance.protocol.PolicyAnswer;
import org.jspecify.annotations.Nullable;

/** An app in its process, and the platform's answers to it. */
interface RunningApp {
    /** The answer to the question without a host. */
    boolean cleartextPermitted() throws PlatformThrew;

    /** What applies to a host, or null where the platform throws for it. */
    @Nullable
    PolicyAnswer policy(@Nullable String host);

    /** The trust manager that the process has, the same at each call. */
    Object trustManager() throws PlatformThrew;
}
