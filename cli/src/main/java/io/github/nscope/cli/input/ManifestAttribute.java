package io.github.nscope.cli.input;

/**
 * An attribute of a manifest as it is written there.
 *
 * @param file where it stands
 * @param name without the prefix
 * @param text without blanks at its ends
 * @param line the line of its element
 */
record ManifestAttribute(InputFile file, String name, String text, int line) {
    /** Whether the build fills the value in: {@code ${placeholder}}. */
    boolean isPlaceholder() {
        return text.contains("${");
    }

    /** The same with another text. */
    ManifestAttribute withText(String other) {
        return new ManifestAttribute(file, name, other, line);
    }
}
