package io.github.nscope.pin;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pins of one configuration, {@code android.security.net.config.PinSet}.
 *
 * @param pins the distinct pins in document order
 * @param expiration the last millisecond at which they count, the first of the written date; null for never
 */
public record PinSet(List<Pin> pins, @Nullable Instant expiration) {
    /** No pins, which never expire. */
    public static final PinSet EMPTY = new PinSet(List.of(), null);

    /** Keeps the first of pins that are the same. */
    public PinSet {
        pins = List.copyOf(new LinkedHashSet<>(pins));
    }

    /** Whether the pins no longer count at a time; the platform compares milliseconds, strictly. */
    public boolean isExpiredAt(Instant validationTime) {
        return expiration != null && validationTime.toEpochMilli() > expiration.toEpochMilli();
    }
}
