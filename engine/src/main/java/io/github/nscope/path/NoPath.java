package io.github.nscope.path;

import io.github.nscope.platform.PlatformThrowable;

/**
 * The certificates are not trusted.
 *
 * @param failure the failure that the caller sees: that of the last alternative tried, or the exception that ended it
 */
public record NoPath(PathFailure failure, PathEvidence evidence) implements PathResult {
    /** Why, as a stable code. */
    public PathReason reason() {
        return failure.reason();
    }

    /** What {@code checkServerTrusted} throws. */
    public PlatformThrowable throwable() {
        return failure.throwable();
    }
}
