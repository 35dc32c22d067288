package io.github.nscope.cli.lint;

import io.github.nscope.cli.edit.ElementPath;
import io.github.nscope.document.Attribute;
import io.github.nscope.document.Element;
import io.github.nscope.document.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * What a finding points at.
 *
 * @param file which of the app's files
 * @param path the element or attribute in a configuration, or null for the file as a whole
 * @param location where that is
 */
public record Spot(File file, @Nullable ElementPath path, SourceLocation location) {
    /** The app's files. */
    public enum File {
        /** The configuration that the manifest names. */
        CONFIGURATION,
        /** Its sibling for debuggable builds. */
        SIBLING,
        /** The manifest. */
        MANIFEST,
        /** The app as a whole. */
        APP
    }

    /** An element of the configuration. */
    static Spot of(Element element, ElementPath path) {
        return new Spot(File.CONFIGURATION, path, element.location());
    }

    /** An attribute of an element of the configuration, or the element where it has none of that name. */
    static Spot of(Element element, ElementPath path, String attribute) {
        for (Attribute found : element.attributes()) {
            if (found.name().equals(attribute)) {
                return new Spot(File.CONFIGURATION, path.attribute(attribute), found.location());
            }
        }
        return of(element, path);
    }
}
