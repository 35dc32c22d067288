package io.github.nscope.config;

import io.github.nscope.config.HostResolution.Resolved;
import io.github.nscope.platform.PlatformThrowable;

/** Whether two hosts share a trust configuration, so that a connection to one may serve the other. */
public sealed interface TrustComparison {
    /** Both hosts have a configuration. */
    record Compared(Resolved first, Resolved second) implements TrustComparison {
        /** Whether it is the same object; equal settings are not enough. */
        public boolean isSame() {
            return first.config() == second.config();
        }
    }

    /** The platform throws for one of the hosts. */
    record Refused(PlatformThrowable throwable) implements TrustComparison {}
}
