package io.github.nscope.conformance.protocol;

import org.jspecify.annotations.Nullable;

/**
 * A throwable as an app on the device would see it, without its cause.
 *
 * @param exception the class name as the platform has it, {@code java.security.cert.CertificateException}
 * @param message what {@code getMessage()} answers, or null
 */
public record ThrowableDescription(
        String exception, @Nullable String message) {
    /** Stands for the class where the build tools refuse a text; the message is free. */
    public static final String BUILD_TOOLS = "aapt2";
}
