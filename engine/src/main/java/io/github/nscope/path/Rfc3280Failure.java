package io.github.nscope.path;

import io.github.nscope.platform.PlatformThrowable;
import java.util.function.Supplier;

/** What the checks of level 23's validator throw; nothing is wrapped again on the way out. */
final class Rfc3280Failure {
    private Rfc3280Failure() {}

    /** An {@code ExtCertPathValidatorException} without a cause. */
    static CheckFailure extended(PathReason reason, String message) {
        return new CheckFailure.Rejected(
                reason, () -> PlatformThrowable.of(PlatformClasses.EXTENDED_PATH_VALIDATOR_EXCEPTION, message));
    }

    /** An {@code ExtCertPathValidatorException} with a cause. */
    static CheckFailure extended(PathReason reason, String message, Supplier<PlatformThrowable> cause) {
        return new CheckFailure.Rejected(
                reason,
                () -> new PlatformThrowable(PlatformClasses.EXTENDED_PATH_VALIDATOR_EXCEPTION, message, cause.get()));
    }

    /** A {@code CertPathValidatorException} whose message is that of its cause, the library's own exception. */
    static CheckFailure annotated(PathReason reason, String message) {
        return CheckFailure.rejected(
                reason, message, () -> PlatformThrowable.of(PlatformClasses.ANNOTATED_EXCEPTION, message));
    }
}
