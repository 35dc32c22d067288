package io.github.nscope;

import io.github.nscope.config.ConfigurationLoader;
import io.github.nscope.config.ConfigurationSource;
import io.github.nscope.config.ConfigurationSource.Build;
import io.github.nscope.config.Loading;
import io.github.nscope.config.NetworkSecurityPolicy;
import io.github.nscope.config.SourceFile;
import io.github.nscope.document.Document;
import io.github.nscope.document.Reading;
import io.github.nscope.document.ResourceNames;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of an app's configuration files: the same for every host and connection. */
sealed interface PreparedConfiguration {
    /** In force. */
    record Ready(NetworkSecurityPolicy policy) implements PreparedConfiguration {}

    /** The platform throws. */
    record Broken(Loading.Refused refused) implements PreparedConfiguration {}

    /** The build tools refuse a file. */
    record Uncompiled(SourceFile file, Reading.Refused refused) implements PreparedConfiguration {}

    /**
     * Reads and loads the files of an app. One that does not compile keeps the app from being built, used or not; but the
     * sibling of no file has no name, and is none.
     */
    static PreparedConfiguration of(App app, PlatformProfile profile, ZoneId zone) {
        ResourceNames resources =
                app.resources().map(Map::keySet).map(ResourceNames::only).orElseGet(ResourceNames::assumed);
        Optional<Reading> main = app.configuration().map(file -> file.read(resources));
        if (main.isPresent() && main.get() instanceof Reading.Refused refused) {
            return new Uncompiled(SourceFile.MAIN, refused);
        }
        Optional<Reading> sibling =
                main.isEmpty() ? Optional.empty() : app.debugConfiguration().map(file -> file.read(resources));
        if (sibling.isPresent() && sibling.get() instanceof Reading.Refused refused) {
            return new Uncompiled(SourceFile.DEBUG_SIBLING, refused);
        }
        ConfigurationSource source = main.isEmpty() || profile.has(Behavior.CONFIGURATION_IGNORED)
                ? new ConfigurationSource.ManifestOnly(
                        app.usesCleartextTraffic().orElse(null))
                : source(
                        app,
                        app.configuration().orElseThrow(),
                        document(main.get()),
                        sibling.map(PreparedConfiguration::document).orElse(null));
        return loaded(source, profile, zone);
    }

    /** What a key store comes to: it can't be refused. */
    static Ready ofKeyStore(PlatformProfile profile) {
        return new Ready(NetworkSecurityPolicy.overKeyStore(profile));
    }

    private static Document document(Reading reading) {
        return ((Reading.Read) reading).document();
    }

    private static ConfigurationSource source(
            App app, ConfigurationFile file, Document main, @Nullable Document sibling) {
        Build build = app.debuggable() ? Build.DEBUGGABLE : Build.RELEASE;
        return new ConfigurationSource.Xml(file.entryName(), main, sibling, build);
    }

    private static PreparedConfiguration loaded(ConfigurationSource source, PlatformProfile profile, ZoneId zone) {
        Loading loading = ConfigurationLoader.load(source, profile, zone);
        return loading instanceof Loading.Loaded ready
                ? new Ready(ready.policy())
                : new Broken((Loading.Refused) loading);
    }
}
