package io.github.nscope.cli.app;

import io.github.nscope.cli.input.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * Where an app's files come from, for people.
 *
 * @param configuration the file that the configuration was read from, or null for none
 * @param sibling the file that its {@code _debug} sibling was read from, or null for none
 * @param manifest the manifest as text, or null where there is none or it is compiled
 */
public record Provenance(
        @Nullable String configuration,
        @Nullable String sibling,
        @Nullable Manifest manifest) {
    /** Nothing is known. */
    public static final Provenance UNKNOWN = new Provenance(null, null, null);
}
