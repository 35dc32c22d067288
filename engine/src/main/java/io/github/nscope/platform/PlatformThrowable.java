package io.github.nscope.platform;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A throwable as an app on the device would see it. A value: nothing is thrown and no stack is kept.
 *
 * @param exception the class name, {@code java.security.cert.CertificateException}
 * @param message what {@code getMessage()} answers there, or null for none
 * @param cause what {@code getCause()} answers there, or null for none
 */
public record PlatformThrowable(
        String exception,
        @Nullable String message,
        @Nullable PlatformThrowable cause) {
    /** A throwable without a cause. */
    public static PlatformThrowable of(String exception, @Nullable String message) {
        return new PlatformThrowable(exception, message, null);
    }

    /** A throwable made from its cause alone: its message is the cause's {@link #toString()}, as in the JDK. */
    public static PlatformThrowable causedBy(String exception, PlatformThrowable cause) {
        return new PlatformThrowable(exception, cause.toString(), cause);
    }

    /** This throwable and its causes, outermost first. */
    public List<PlatformThrowable> chain() {
        List<PlatformThrowable> chain = new ArrayList<>();
        for (PlatformThrowable current = this; current != null; current = current.cause()) {
            chain.add(current);
        }
        return List.copyOf(chain);
    }

    /** The first line that a log would show, {@code Throwable.toString()}. */
    @Override
    public String toString() {
        return message == null ? exception : exception + ": " + message;
    }
}
