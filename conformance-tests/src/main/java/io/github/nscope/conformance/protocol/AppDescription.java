package io.github.nscope.conformance.protocol;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The app that asks.
 *
 * @param targetSdk its targetSdkVersion
 * @param debuggable whether its manifest says so
 * @param privileged whether it is installed as a privileged app
 * @param instant whether it runs as an instant app; counts from level 29
 * @param targetSandboxVersion the manifest's; counts on levels 26 to 28
 * @param usesCleartextTraffic the manifest attribute, or null where it is not set
 * @param networkSecurityConfig text of the resource that the manifest names, or null where it names none
 * @param debugNetworkSecurityConfig text of the sibling resource whose name ends in {@code _debug}, or null
 * @param resources resources that {@code @raw/…} references resolve to, in Base64 by {@code type/name}
 */
public record AppDescription(
        int targetSdk,
        boolean debuggable,
        boolean privileged,
        boolean instant,
        int targetSandboxVersion,
        @Nullable Boolean usesCleartextTraffic,
        @Nullable String networkSecurityConfig,
        @Nullable String debugNetworkSecurityConfig,
        Map<String, String> resources) {
    /** Copies the resources in their order. */
    public AppDescription {
        resources = Collections.unmodifiableMap(new LinkedHashMap<>(resources));
    }

    /** An ordinary app of a target SDK with a configuration, or with none for null. */
    public static AppDescription of(int targetSdk, @Nullable String networkSecurityConfig) {
        return new AppDescription(targetSdk, false, false, false, 1, null, networkSecurityConfig, null, Map.of());
    }

    /** The same app with another target SDK. */
    public AppDescription withTargetSdk(int target) {
        return new AppDescription(
                target,
                debuggable,
                privileged,
                instant,
                targetSandboxVersion,
                usesCleartextTraffic,
                networkSecurityConfig,
                debugNetworkSecurityConfig,
                resources);
    }

    /** The same app with other configuration texts. */
    public AppDescription withConfigs(@Nullable String main, @Nullable String debug) {
        return new AppDescription(
                targetSdk,
                debuggable,
                privileged,
                instant,
                targetSandboxVersion,
                usesCleartextTraffic,
                main,
                debug,
                resources);
    }

    /** The same app with other resources, in Base64 by {@code type/name}. */
    public AppDescription withResources(Map<String, String> newResources) {
        return new AppDescription(
                targetSdk,
                debuggable,
                privileged,
                instant,
                targetSandboxVersion,
                usesCleartextTraffic,
                networkSecurityConfig,
                debugNetworkSecurityConfig,
                newResources);
    }

    /** The same app, debuggable. */
    public AppDescription asDebuggable() {
        return new AppDescription(
                targetSdk,
                true,
                privileged,
                instant,
                targetSandboxVersion,
                usesCleartextTraffic,
                networkSecurityConfig,
                debugNetworkSecurityConfig,
                resources);
    }
}
