package io.github.nscope.cli.archive;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;

/** Bytes that can be read at any place: a file, a part of one, or memory. */
public interface ByteSource {
    /** How many bytes there are. */
    long size();

    /**
     * Reads a range.
     *
     * @throws EOFException where the range reaches past the end
     */
    byte[] read(long offset, int length) throws IOException;

    /** A range of these bytes, which must lie within them. */
    default ByteSource slice(long offset, long length) {
        ByteSource whole = this;
        return new ByteSource() {
            @Override
            public long size() {
                return length;
            }

            @Override
            public byte[] read(long within, int count) throws IOException {
                checkRange(within, count, length);
                return whole.read(offset + within, count);
            }
        };
    }

    /** Bytes in memory, which nobody may change afterwards. */
    static ByteSource of(byte[] content) {
        return new ByteSource() {
            @Override
            public long size() {
                return content.length;
            }

            @Override
            public byte[] read(long offset, int length) throws IOException {
                checkRange(offset, length, content.length);
                return Arrays.copyOfRange(content, (int) offset, (int) offset + length);
            }
        };
    }

    /** Checks that a range lies within a size. */
    static void checkRange(long offset, int length, long size) throws EOFException {
        if (offset < 0 || length < 0 || offset > size - length) {
            throw new EOFException("ends after " + size + " bytes");
        }
    }
}
