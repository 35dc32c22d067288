package io.github.nscope.revocation;

import io.github.nscope.platform.PlatformThrowable;
import io.github.nscope.revocation.StapledResponseResult.Refusal;

/** Ends the check of a response: the refusal and what the platform throws for it. */
final class StapledRefusal extends Exception {
    private static final long serialVersionUID = 1L;
    private static final String EXCEPTION = "java.security.cert.CertPathValidatorException";

    private final Refusal refusal;
    private final transient PlatformThrowable throwable;

    private StapledRefusal(Refusal refusal, PlatformThrowable throwable) {
        super(throwable.toString(), null, false, false);
        this.refusal = refusal;
        this.throwable = throwable;
    }

    /** A refusal with a message of the platform and no cause. */
    static StapledRefusal of(Refusal refusal, String message) {
        return new StapledRefusal(refusal, PlatformThrowable.of(EXCEPTION, message));
    }

    /** A refusal with a message and a cause. */
    static StapledRefusal of(Refusal refusal, String message, PlatformThrowable cause) {
        return new StapledRefusal(refusal, new PlatformThrowable(EXCEPTION, message, cause));
    }

    /** A refusal made from its cause alone. */
    static StapledRefusal causedBy(Refusal refusal, PlatformThrowable cause) {
        return new StapledRefusal(refusal, PlatformThrowable.causedBy(EXCEPTION, cause));
    }

    Refusal refusal() {
        return refusal;
    }

    PlatformThrowable throwable() {
        return throwable;
    }
}
