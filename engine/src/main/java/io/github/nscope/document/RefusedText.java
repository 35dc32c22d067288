package io.github.nscope.document;

/** Inside the text reader: the build tools refuse the file here. Never leaves the package. */
final class RefusedText extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient SourceLocation location;

    RefusedText(String reason, SourceLocation location) {
        super(reason, null, false, false);
        this.location = location;
    }

    Reading.Refused toReading() {
        return new Reading.Refused(String.valueOf(getMessage()), location);
    }
}
