package io.github.nscope.path;

import io.github.nscope.platform.PlatformThrowable;
import java.util.function.Supplier;

/**
 * Why a path was refused. The two kinds differ in what the platform does next: it goes on to the next path after a
 * {@link CandidateFailed}, and stops at once at an {@link ExceptionEscaped}.
 */
public sealed interface PathFailure {
    /** No certificate in particular. */
    int NOWHERE = -1;

    /** Why, as a stable code. */
    PathReason reason();

    /** Which check. */
    PathCheck check();

    /** The certificate at fault: its index in the tried path, 0 for the end entity, or {@link #NOWHERE}. */
    int position();

    /** What the platform throws. Built when asked for. */
    PlatformThrowable throwable();

    /** A {@code CertificateException}: this path fails, the search tries the next. */
    record CandidateFailed(PathReason reason, PathCheck check, int position, Supplier<PlatformThrowable> thrown)
            implements PathFailure {
        @Override
        public PlatformThrowable throwable() {
            return thrown.get();
        }
    }

    /** A runtime exception: nothing catches it, and no other path is tried. */
    record ExceptionEscaped(PathReason reason, PathCheck check, int position, Supplier<PlatformThrowable> thrown)
            implements PathFailure {
        @Override
        public PlatformThrowable throwable() {
            return thrown.get();
        }
    }
}
