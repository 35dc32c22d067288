package io.github.nscope.pin;

import io.github.nscope.certificate.Bytes;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The pins of one configuration, {@code android.security.net.config.PinSet}. A look-up costs the same however many pins
 * there are.
 */
public final class PinSet {
    /** No pins, which never expire. */
    public static final PinSet EMPTY = new PinSet(List.of(), null);

    private final List<Pin> pins;
    private final @Nullable Instant expiration;
    private final Map<Bytes, Pin> byDigest = new HashMap<>();

    /**
     * Keeps the first of pins that are the same.
     *
     * @param pins the pins in document order
     * @param expiration the last millisecond at which they count, the first of the written date; null for never
     */
    public PinSet(List<Pin> pins, @Nullable Instant expiration) {
        this.pins = List.copyOf(new LinkedHashSet<>(pins));
        this.expiration = expiration;
        this.pins.forEach(pin -> byDigest.putIfAbsent(pin.digest(), pin));
    }

    /** The distinct pins in document order. */
    public List<Pin> pins() {
        return pins;
    }

    /** The last millisecond at which they count; null for never. */
    public @Nullable Instant expiration() {
        return expiration;
    }

    /** Whether the pins no longer count at a time; the platform compares milliseconds, strictly. */
    public boolean isExpiredAt(Instant validationTime) {
        return expiration != null && validationTime.toEpochMilli() > expiration.toEpochMilli();
    }

    /** The first pin of a key, by the SHA-256 of its SubjectPublicKeyInfo; null where there is none. */
    @Nullable
    Pin pinOf(Bytes digest) {
        return byDigest.get(digest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PinSet set && pins.equals(set.pins) && Objects.equals(expiration, set.expiration);
    }

    @Override
    public int hashCode() {
        return Objects.hash(pins, expiration);
    }

    @Override
    public String toString() {
        return "PinSet[pins=" + pins + ", expiration=" + expiration + "]";
    }
}
