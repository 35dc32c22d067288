package io.github.nscope.document;

/** What aapt2 makes of texts on their way into the compiled file, for readers of the forms in between. */
public final class CompilerText {
    private CompilerText() {}

    /** An attribute that has no type, its backslash escapes resolved. */
    public static String unescaped(String attribute) {
        return StringEscapes.resolve(attribute);
    }

    /** A run of text with white space at either end made one blank; empty for blank text, which is dropped. */
    public static String flattened(String text) {
        return WhiteSpace.collapseEnds(text);
    }
}
