package io.github.nscope.cli.app;

import io.github.nscope.ConfigurationFile;

/**
 * A configuration among an app's resources, whether or not the manifest names it.
 *
 * @param path the file, for people
 * @param file what is in it, under the name of the resource
 */
public record ConfigurationResource(String path, ConfigurationFile file) {}
