package io.github.nscope.document;

/** What stands between two tags: an element or a run of text. */
public sealed interface Node permits Element, Text {
    /** An element's place is that of its start tag's {@code <}, a text's that of its first character. */
    SourceLocation location();
}
