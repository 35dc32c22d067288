package io.github.nscope.transparency;

import java.util.Arrays;

/** Reads numbers and vectors in TLS presentation language, {@code ct.Serialization}. */
final class TlsReader {
    private final byte[] input;
    private int position;

    TlsReader(byte[] input) {
        this.input = input;
    }

    boolean hasMore() {
        return position < input.length;
    }

    /** An unsigned number of up to four bytes; one of four bytes may come out negative, one of none is zero. */
    int number(int width) throws UndecodableSctException {
        return (int) wide(width);
    }

    /** A number of eight bytes. */
    long longNumber() throws UndecodableSctException {
        return wide(Long.BYTES);
    }

    private long wide(int width) throws UndecodableSctException {
        long number = 0;
        for (int i = 0; i < width; i++) {
            number = number << 8 | (bytes(1)[0] & 0xff);
        }
        return number;
    }

    /** Bytes that a length of so many bytes precedes. */
    byte[] vector(int lengthWidth) throws UndecodableSctException {
        return bytes(number(lengthWidth));
    }

    /**
     * The next bytes. At the end of the input even a vector of no bytes can't be read: the platform asks its input
     * stream for an empty array and takes the answer "end of stream" for a lack of bytes.
     */
    byte[] bytes(int count) throws UndecodableSctException {
        if (count < 0 || !hasMore() || count > input.length - position) {
            throw new UndecodableSctException("input ends too early");
        }
        position += count;
        return Arrays.copyOfRange(input, position - count, position);
    }
}
