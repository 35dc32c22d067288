package io.github.nscope.cli.lint;

import io.github.nscope.Device;
import io.github.nscope.platform.ApiLevel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes the devices that are asked. */
public interface Devices {
    /**
     * A device.
     *
     * @param forced a compatibility change that is forced on, or null for none
     */
    Device on(ApiLevel level, Instant time, @Nullable Long forced);
}
