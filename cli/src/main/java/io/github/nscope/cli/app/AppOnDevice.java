package io.github.nscope.cli.app;

import io.github.nscope.App;
import io.github.nscope.ConfigurationFile;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.platform.ApiLevel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An app as a device of some level sees it.
 *
 * @param manifest what its manifest says
 * @param configuration the configuration that the manifest names, or null for none
 * @param debugConfiguration its {@code _debug} sibling, or null for none
 * @param resources what {@code src} refers to, by {@code type/name}; null where the app's resources are not known, so that
 *     every reference is taken to exist. A resource that the device can't open is missing from it
 * @param remarks what was assumed or chosen, one sentence each
 * @param provenance where the files come from
 */
public record AppOnDevice(
        ManifestFacts manifest,
        @Nullable ConfigurationFile configuration,
        @Nullable ConfigurationFile debugConfiguration,
        @Nullable Map<String, Bytes> resources,
        List<String> remarks,
        Provenance provenance) {
    /** Copies the collections. */
    public AppOnDevice {
        resources = resources == null ? null : Map.copyOf(resources);
        remarks = List.copyOf(remarks);
    }

    /** The same, with remarks added. */
    AppOnDevice remarking(List<String> more) {
        return new AppOnDevice(
                manifest,
                configuration,
                debugConfiguration,
                resources,
                Stream.concat(remarks.stream(), more.stream()).toList(),
                provenance);
    }

    /** The name of the configuration's resource, empty for none. */
    public Optional<String> entryName() {
        return Optional.ofNullable(configuration).map(ConfigurationFile::entryName);
    }

    /**
     * The engine's app, ready for what the caller knows better.
     *
     * @param assumed the target SDK where the app does not say one
     */
    public App.Builder toBuilder(ApiLevel assumed) {
        App.Builder app = App.targeting(manifest.targetSdk().orElse(assumed.major()))
                .debuggable(manifest.debuggable())
                .usesCleartextTraffic(manifest.usesCleartextTraffic().orElse(null))
                .configuration(configuration)
                .debugConfiguration(debugConfiguration);
        manifest.targetSandboxVersion().ifPresent(app::targetSandboxVersion);
        if (resources != null) {
            app.resources(resources);
        }
        return app;
    }

    /** The engine's app, whose target SDK is the device's level where the app does not say one. */
    public App app(ApiLevel device) {
        return toBuilder(device).build();
    }
}
