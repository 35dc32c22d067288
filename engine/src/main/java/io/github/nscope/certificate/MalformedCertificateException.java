package io.github.nscope.certificate;

import io.github.nscope.platform.PlatformThrowable;
import org.jspecify.annotations.Nullable;

/** Bytes that the platform's TLS library would not read as a certificate. The message is one line that says why. */
public final class MalformedCertificateException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final transient @Nullable PlatformThrowable platformCause;

    MalformedCertificateException(String reason) {
        super(reason);
        this.reason = reason;
        this.platformCause = null;
    }

    MalformedCertificateException(String reason, PlatformThrowable platformCause) {
        super(reason);
        this.reason = reason;
        this.platformCause = platformCause;
    }

    @Override
    public String getMessage() {
        return reason;
    }

    /** The exception that the platform's Java parser throws at this place. */
    PlatformThrowable asIoException() {
        return new PlatformThrowable("java.io.IOException", reason, platformCause);
    }
}
