package io.github.nscope;

import io.github.nscope.platform.ApiLevel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was asked.
 *
 * @param apiLevel the device API level
 * @param targetSdk the app's target SDK
 * @param hostOrNull the host as the caller passes it, or null for none
 * @param time the device's clock
 * @param zone the device's time zone
 */
public record Question(
        ApiLevel apiLevel, int targetSdk, @Nullable String hostOrNull, Instant time, ZoneId zone) {
    /** The host as the caller passes it. */
    public Optional<String> host() {
        return Optional.ofNullable(hostOrNull);
    }
}
