package io.github.nscope.path;

import io.github.nscope.platform.PlatformThrowable;
import java.util.function.Supplier;

/** What a check of path validation throws for one certificate. */
sealed interface CheckFailure {
    /** A {@code CertPathValidatorException}, as the check throws it: the validator still wraps it. */
    record Rejected(PathReason reason, Supplier<PlatformThrowable> thrown) implements CheckFailure {}

    /** A runtime exception, which nobody catches. */
    record Crashed(PathReason reason, PlatformThrowable thrown) implements CheckFailure {}

    /** A rejection with a message alone. */
    static Rejected rejected(PathReason reason, String message) {
        return new Rejected(reason, () -> PlatformThrowable.of(PlatformClasses.PATH_VALIDATOR_EXCEPTION, message));
    }

    /** A rejection with a message and a cause. */
    static Rejected rejected(PathReason reason, String message, Supplier<PlatformThrowable> cause) {
        return new Rejected(
                reason, () -> new PlatformThrowable(PlatformClasses.PATH_VALIDATOR_EXCEPTION, message, cause.get()));
    }

    /** A rejection made of its cause. */
    static Rejected causedBy(PathReason reason, PlatformThrowable cause) {
        return new Rejected(reason, () -> PlatformThrowable.causedBy(PlatformClasses.PATH_VALIDATOR_EXCEPTION, cause));
    }
}
