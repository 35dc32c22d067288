package io.github.nscope.document;

/** Lines and columns of offsets in a text, walked forward. LF, CR and CR LF each end a line. */
final class LineIndex {
    private final String text;
    private int offset;
    private int line;
    private int column;

    /** Starts at an offset whose place is known. */
    LineIndex(String text, int offset, SourceLocation location) {
        this.text = text;
        this.offset = offset;
        this.line = location.line();
        this.column = location.column();
    }

    static SourceLocation locate(String text, int offset) {
        LineIndex index = new LineIndex(text, 0, new SourceLocation(1, 1));
        while (index.offset < offset) {
            index.advance();
        }
        return index.location();
    }

    int offset() {
        return offset;
    }

    /** The text from an earlier offset to this one. */
    String since(int start) {
        return text.substring(start, offset);
    }

    boolean atEnd() {
        return offset >= text.length();
    }

    char current() {
        return text.charAt(offset);
    }

    SourceLocation location() {
        return new SourceLocation(line, column);
    }

    void advance() {
        char passed = text.charAt(offset++);
        boolean firstOfPair = passed == '\r' && offset < text.length() && text.charAt(offset) == '\n';
        if ((passed == '\n' || passed == '\r') && !firstOfPair) {
            line++;
            column = 1;
        } else {
            column++;
        }
    }
}
