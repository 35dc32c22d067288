package io.github.nscope.cli.input;

/**
 * An attribute of a manifest as it is written there.
 *
 * @param name without the prefix
 * @param text without blanks at its ends
 * @param line the line of its element
 */
record ManifestAttribute(String name, String text, int line) {
    /** Whether the build fills the value in: {@code ${placeholder}}. */
    boolean isPlaceholder() {
        return text.contains("${");
    }
}
