package io.github.nscope;

import io.github.nscope.certificate.Bytes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the platform knows of an app when it sets up its network security policy: the facts that
 * {@code android.security.net.config.ManifestConfigSource} and {@code XmlConfigSource} read. Immutable.
 */
public final class App {
    private final int targetSdk;
    private final boolean debuggable;
    private final boolean privileged;
    private final boolean instant;
    private final int targetSandboxVersion;
    private final @Nullable Boolean usesCleartextTraffic;
    private final @Nullable ConfigurationFile configuration;
    private final @Nullable ConfigurationFile debugConfiguration;
    private final @Nullable Map<String, Bytes> resources;

    private App(Builder builder) {
        this.targetSdk = builder.targetSdk;
        this.debuggable = builder.debuggable;
        this.privileged = builder.privileged;
        this.instant = builder.instant;
        this.targetSandboxVersion = builder.targetSandboxVersion;
        this.usesCleartextTraffic = builder.usesCleartextTraffic;
        this.configuration = builder.configuration;
        this.debugConfiguration = builder.debugConfiguration;
        this.resources = builder.resources == null ? null : Map.copyOf(builder.resources);
    }

    /**
     * Starts the description of an app.
     *
     * @param targetSdk the app's {@code targetSdkVersion}; 10000 for a pre-release codename
     */
    public static Builder targeting(int targetSdk) {
        return new Builder(targetSdk);
    }

    /** The app's {@code targetSdkVersion}. */
    public int targetSdk() {
        return targetSdk;
    }

    /** Whether {@code ApplicationInfo.FLAG_DEBUGGABLE} is set. */
    public boolean debuggable() {
        return debuggable;
    }

    /** Whether the app is installed as a privileged app. */
    public boolean privileged() {
        return privileged;
    }

    /** Whether the app runs as an instant app. */
    public boolean instant() {
        return instant;
    }

    /** The manifest's {@code targetSandboxVersion}. */
    public int targetSandboxVersion() {
        return targetSandboxVersion;
    }

    /** The manifest's {@code usesCleartextTraffic}, or empty where the manifest does not set it. */
    public Optional<Boolean> usesCleartextTraffic() {
        return Optional.ofNullable(usesCleartextTraffic);
    }

    /** The resource that the manifest's {@code networkSecurityConfig} names, or empty where it names none. */
    public Optional<ConfigurationFile> configuration() {
        return Optional.ofNullable(configuration);
    }

    /** The sibling resource whose entry name ends in {@code _debug}. */
    public Optional<ConfigurationFile> debugConfiguration() {
        return Optional.ofNullable(debugConfiguration);
    }

    /**
     * The resources that {@code src="@raw/…"} may refer to, by {@code type/name}; empty where the app's resources are
     * not known, and every reference is then taken to exist.
     */
    public Optional<Map<String, Bytes>> resources() {
        return Optional.ofNullable(resources);
    }

    /** Starts the description of an app that is like this one. */
    public Builder toBuilder() {
        return toBuilder(targetSdk);
    }

    /** Starts the description of an app that is like this one, but for its target SDK. */
    public Builder toBuilder(int otherTarget) {
        Builder builder = new Builder(otherTarget)
                .debuggable(debuggable)
                .privileged(privileged)
                .instant(instant)
                .targetSandboxVersion(targetSandboxVersion)
                .usesCleartextTraffic(usesCleartextTraffic)
                .configuration(configuration)
                .debugConfiguration(debugConfiguration);
        return resources == null ? builder : builder.resources(resources);
    }

    /** Collects the facts of an {@link App}; what is not said has Android's default. */
    public static final class Builder {
        private final int targetSdk;
        private boolean debuggable;
        private boolean privileged;
        private boolean instant;
        private int targetSandboxVersion = 1;
        private @Nullable Boolean usesCleartextTraffic;
        private @Nullable ConfigurationFile configuration;
        private @Nullable ConfigurationFile debugConfiguration;
        private @Nullable Map<String, Bytes> resources;

        private Builder(int targetSdk) {
            if (targetSdk < 0) {
                throw new IllegalArgumentException("target SDK " + targetSdk + " is negative");
            }
            this.targetSdk = targetSdk;
        }

        /** The configuration that the manifest names, or null for none. */
        public Builder configuration(@Nullable ConfigurationFile file) {
            this.configuration = file;
            return this;
        }

        /** The configuration that the manifest names, as XML text under the usual entry name. */
        public Builder configuration(String xml) {
            return configuration(ConfigurationFile.of(xml));
        }

        /** The {@code _debug} sibling of the configuration, or null for none. */
        public Builder debugConfiguration(@Nullable ConfigurationFile file) {
            this.debugConfiguration = file;
            return this;
        }

        /** Whether the build is debuggable. Default: false. */
        public Builder debuggable(boolean value) {
            this.debuggable = value;
            return this;
        }

        /** Whether the app is installed as a privileged app. Default: false. */
        public Builder privileged(boolean value) {
            this.privileged = value;
            return this;
        }

        /** Whether the app runs as an instant app. Default: false. */
        public Builder instant(boolean value) {
            this.instant = value;
            return this;
        }

        /** The manifest's {@code targetSandboxVersion}. Default: 1. */
        public Builder targetSandboxVersion(int value) {
            this.targetSandboxVersion = value;
            return this;
        }

        /** The manifest's {@code usesCleartextTraffic}, or null (the default) where the manifest does not set it. */
        public Builder usesCleartextTraffic(@Nullable Boolean value) {
            this.usesCleartextTraffic = value;
            return this;
        }

        /** Adds a resource by {@code type/name}, {@code raw/my_ca}. From the first one on, the app has only those. */
        public Builder resource(String name, Bytes content) {
            if (resources == null) {
                resources = new HashMap<>();
            }
            resources.put(name, content);
            return this;
        }

        /** All of the app's resources by {@code type/name}: a reference to any other does not compile. */
        public Builder resources(Map<String, Bytes> all) {
            this.resources = new HashMap<>(all);
            return this;
        }

        /** The app. */
        public App build() {
            return new App(this);
        }
    }
}
