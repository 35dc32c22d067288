package io.github.nscope.config;

import io.github.nscope.document.Document;
import org.jspecify.annotations.Nullable;

/** What an app brings, {@code ManifestConfigSource.getConfigSource}. */
public sealed interface ConfigurationSource {
    /**
     * The manifest names no configuration.
     *
     * @param usesCleartextTraffic the manifest's attribute, or null where it is absent
     */
    record ManifestOnly(@Nullable Boolean usesCleartextTraffic) implements ConfigurationSource {}

    /**
     * The manifest names a configuration; what it says of cleartext is then dead.
     *
     * @param entryName the resource's entry name, {@code network_security_config}; it stands in messages
     * @param main the resource
     * @param debugSibling the resource of the same name followed by {@code _debug}, or null for none
     * @param build whether the app is debuggable
     */
    record Xml(String entryName, Document main, @Nullable Document debugSibling, Build build)
            implements ConfigurationSource {}

    /** {@code ApplicationInfo.FLAG_DEBUGGABLE}. */
    enum Build {
        DEBUGGABLE,
        RELEASE
    }
}
