package io.github.nscope.conformance.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Splits a stream into lines without holding more of it than the line at hand. */
final class LineReader {
    /** No line of the protocol is longer, in bytes. A longer one is passed over. */
    static final int MAX_LINE = 32 << 20;

    private static final int FIRST_SIZE = 1 << 16;

    private final InputStream in;
    private final int maxLine;
    private byte[] buffer = new byte[FIRST_SIZE];
    private int start;
    private int scanned;
    private int end;
    private boolean ended;

    LineReader(InputStream in) {
        this(in, MAX_LINE);
    }

    LineReader(InputStream in, int maxLine) {
        this.in = in;
        this.maxLine = maxLine;
    }

    /** Whether a line can be had without waiting for more input. */
    boolean hasLine() {
        for (; scanned < end; scanned++) {
            if (buffer[scanned] == '\n') {
                return true;
            }
        }
        return false;
    }

    /**
     * The next line without its end, or null at the end of the input.
     *
     * @throws LineTooLongException for a line beyond the limit, which is then passed over
     */
    @Nullable
    Line next() throws IOException, LineTooLongException {
        while (!hasLine()) {
            if (end - start > maxLine) {
                passOver();
                throw new LineTooLongException(maxLine);
            }
            if (ended || !fill()) {
                ended = true;
                return start == end ? null : take(end);
            }
        }
        Line line = take(scanned);
        start++;
        scanned = start;
        return line;
    }

    private Line take(int to) {
        Line line = new Line(buffer, start, to - start);
        start = to;
        scanned = to;
        return line;
    }

    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            scanned -= start;
            start = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int read = in.read(buffer, end, buffer.length - end);
        if (read > 0) {
            end += read;
        }
        return read >= 0;
    }

    private void passOver() throws IOException {
        while (!hasLine()) {
            start = end;
            scanned = end;
            if (!fill()) {
                ended = true;
                return;
            }
        }
        start = scanned + 1;
        scanned = start;
    }

    /** A line beyond the limit. */
    static final class LineTooLongException extends Exception {
        LineTooLongException(int limit) {
            super("the line is longer than " + limit + " bytes");
        }
    }
}
