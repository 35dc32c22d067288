package io.github.nscope.revocation;

import io.github.nscope.platform.PlatformThrowable;
import io.github.nscope.revocation.StapledResponseResult.Refusal;

/** Ends the check of a response: the refusal and what the platform throws for it. */
final class StapledRefusal extends Exception {
    private static final long serialVersionUID = 1L;
    private static final String EXCEPTION = "java.security.cert.CertPathValidatorException";

    private final Refusal refusal;
    private final String why;
    private final transient PlatformThrowable throwable;

    private StapledRefusal(Refusal refusal, String why, PlatformThrowable throwable) {
        super(why, null, false, false);
        this.refusal = refusal;
        this.why = why;
        this.throwable = throwable;
    }

    /** A refusal with a message of the platform and no cause. */
    static StapledRefusal of(Refusal refusal, String message) {
        return new StapledRefusal(refusal, message, PlatformThrowable.of(EXCEPTION, message));
    }

    /** A refusal with a message and a cause. */
    static StapledRefusal of(Refusal refusal, String message, PlatformThrowable cause) {
        return new StapledRefusal(refusal, message, new PlatformThrowable(EXCEPTION, message, cause));
    }

    /** A refusal made from its cause alone. */
    static StapledRefusal causedBy(Refusal refusal, PlatformThrowable cause) {
        return new StapledRefusal(refusal, cause.toString(), PlatformThrowable.causedBy(EXCEPTION, cause));
    }

    /** This refusal with an explanation that is not the platform's message. */
    StapledRefusal because(String explanation) {
        return new StapledRefusal(refusal, explanation, throwable);
    }

    Refusal refusal() {
        return refusal;
    }

    String why() {
        return why;
    }

    PlatformThrowable throwable() {
        return throwable;
    }
}
