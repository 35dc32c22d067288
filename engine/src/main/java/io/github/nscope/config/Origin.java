package io.github.nscope.config;

import io.github.nscope.platform.Behavior;
import org.jspecify.annotations.Nullable;

/** Who said so: where a value comes from. */
public sealed interface Origin {
    /**
     * The configuration says it.
     *
     * @param place where
     * @param element the element that says it, {@code base-config}
     * @param attribute the attribute that says it, or null where the element itself does
     */
    record Written(Place place, String element, @Nullable String attribute) implements Origin {}

    /** The manifest's {@code usesCleartextTraffic} says it. */
    record Manifest(boolean usesCleartextTraffic) implements Origin {}

    /**
     * A behaviour of this device, for this app, says it.
     *
     * @param behavior the behaviour
     * @param because what triggered it, an anchor for example; null where the device and app alone do
     */
    record ByBehavior(Behavior behavior, @Nullable Origin because) implements Origin {
        /** A behaviour that device and app alone trigger. */
        public ByBehavior(Behavior behavior) {
            this(behavior, null);
        }
    }

    /** The platform says it on every level that knows the setting, where nothing else does. */
    record ByDefault(PlatformDefault source) implements Origin {}
}
