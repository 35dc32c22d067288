package io.github.nscope.platform;

import java.util.Map;

/**
 * Everything about a device and an app that a level-dependent rule may ask for.
 *
 * @param device the device's API level
 * @param conscrypt the version of the Conscrypt module
 * @param targetSdk the app's {@code targetSdkVersion}
 * @param privileged whether the app is installed as a privileged app ({@code ApplicationInfo.privateFlags & 0x8})
 * @param instant whether the app runs as an instant app ({@code ApplicationInfo.privateFlags & 0x80})
 * @param targetSandboxVersion the manifest's {@code targetSandboxVersion}, 1 where it has none
 * @param compatChanges compatibility changes forced on or off by id, against the level's own default
 */
public record PlatformFacts(
        ApiLevel device,
        ConscryptVersion conscrypt,
        int targetSdk,
        boolean privileged,
        boolean instant,
        int targetSandboxVersion,
        Map<Long, Boolean> compatChanges) {
    /** Copies the map. */
    public PlatformFacts {
        compatChanges = Map.copyOf(compatChanges);
    }

    /** A device with the Conscrypt that its level shipped. */
    public PlatformFacts(
            ApiLevel device,
            int targetSdk,
            boolean privileged,
            boolean instant,
            int targetSandboxVersion,
            Map<Long, Boolean> compatChanges) {
        this(
                device,
                ConscryptVersion.shippedWith(device),
                targetSdk,
                privileged,
                instant,
                targetSandboxVersion,
                compatChanges);
    }

    /** An ordinary app, targeting {@code targetSdk}, on a device of {@code device}. */
    public static PlatformFacts of(ApiLevel device, int targetSdk) {
        return new PlatformFacts(device, targetSdk, false, false, 1, Map.of());
    }
}
