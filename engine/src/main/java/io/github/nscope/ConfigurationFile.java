package io.github.nscope;

import io.github.nscope.certificate.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A network security configuration as its author wrote it: the XML resource that the manifest names.
 *
 * @param entryName the resource's entry name without type or extension, {@code network_security_config}; the platform
 *     puts it into its error messages
 * @param content the bytes of the XML file, in whatever encoding they declare
 */
public record ConfigurationFile(String entryName, Bytes content) {
    /** The entry name that Android's own documentation uses. */
    public static final String USUAL_NAME = "network_security_config";

    /** Checks that both are there. */
    public ConfigurationFile {
        Objects.requireNonNull(entryName, "entryName");
        Objects.requireNonNull(content, "content");
    }

    /** A configuration under its usual name. */
    public static ConfigurationFile of(String text) {
        return new ConfigurationFile(USUAL_NAME, Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8)));
    }
}
