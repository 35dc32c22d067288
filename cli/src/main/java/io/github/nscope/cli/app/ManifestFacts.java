package io.github.nscope.cli.app;

import io.github.nscope.platform.ApiLevel;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a device knows from an app's manifest, as its package parser reads it.
 *
 * @param packageName the app's package, empty where the input does not say it
 * @param minSdk {@code minSdkVersion}, empty where there is none
 * @param targetSdk the target SDK as the platform computes it, 0 where the manifest has none; empty where there is no
 *     manifest that would have to have one
 * @param targetSandboxVersion empty for the default, 1
 * @param debuggable whether {@code FLAG_DEBUGGABLE} is set
 * @param usesCleartextTraffic empty where the manifest does not say it
 */
public record ManifestFacts(
        Optional<String> packageName,
        OptionalInt minSdk,
        OptionalInt targetSdk,
        OptionalInt targetSandboxVersion,
        boolean debuggable,
        Optional<Boolean> usesCleartextTraffic) {
    /** The target SDK of an app built for a codename: {@code VMRuntime.SDK_VERSION_CUR_DEVELOPMENT}. */
    static final int CODENAME_TARGET = 10000;

    /** What there is to say about the app on a device of this level: it may be too young for it. */
    Optional<String> remarkOn(ApiLevel device) {
        return minSdk.isPresent() && minSdk.getAsInt() > device.major() && minSdk.getAsInt() != CODENAME_TARGET
                ? Optional.of(
                        "No device of level " + device + " installs the app: its minSdk is " + minSdk.getAsInt() + ".")
                : Optional.empty();
    }
}
