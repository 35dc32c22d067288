package io.github.nscope.config;

import io.github.nscope.document.SourceLocation;

/**
 * A place in one of the app's files.
 *
 * @param file the file
 * @param location the place in it
 */
public record Place(SourceFile file, SourceLocation location) {}
