package io.github.nscope.cli.compiled;

/**
 * The value of a resource for some devices.
 *
 * @param qualifiers for which devices
 * @param value the value; of type string for a file, which it names
 * @param table which of the app's tables holds it, counted in the order given; a file is in the same package
 */
public record ResourceVariant(Qualifiers qualifiers, ResourceValue value, int table) {}
