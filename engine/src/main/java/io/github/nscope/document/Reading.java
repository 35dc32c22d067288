package io.github.nscope.document;

/** What came of reading a configuration file. */
public sealed interface Reading {
    /** The build tools compile it to this document. */
    record Read(Document document) implements Reading {}

    /**
     * The build tools refuse it, so no app can hold it; or it is beyond this reader's {@link ReadingLimits}.
     *
     * @param reason one line
     * @param location where reading ended
     */
    record Refused(String reason, SourceLocation location) implements Reading {}
}
