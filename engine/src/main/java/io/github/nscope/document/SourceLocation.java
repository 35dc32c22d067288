package io.github.nscope.document;

/**
 * A place in a configuration file.
 *
 * @param line the line, from 1; LF, CR and CR LF each end one. The number that the platform shows
 * @param column the column in UTF-16 units, from 1; 0 where the file does not say, as compiled XML does not
 */
public record SourceLocation(int line, int column) {
    /** A column that the file does not say. */
    public static final int UNKNOWN_COLUMN = 0;

    /** A place of which only the line is known. */
    public static SourceLocation ofLine(int line) {
        return new SourceLocation(line, UNKNOWN_COLUMN);
    }

    /** {@code line:column}, or the line alone. */
    @Override
    public String toString() {
        return column == UNKNOWN_COLUMN ? Integer.toString(line) : line + ":" + column;
    }
}
