package io.github.nscope.cli.compiled;

/** A range of bytes with little-endian numbers in it; nothing outside of the range can be read. */
final class ByteView {
    private final byte[] bytes;
    private final int start;
    private final int length;

    private ByteView(byte[] bytes, int start, int length) {
        this.bytes = bytes;
        this.start = start;
        this.length = length;
    }

    static ByteView of(byte[] bytes) {
        return new ByteView(bytes, 0, bytes.length);
    }

    int length() {
        return length;
    }

    ByteView slice(int offset, int count) throws MalformedResource {
        check(offset, count);
        return new ByteView(bytes, start + offset, count);
    }

    /** All from an offset on. */
    ByteView from(int offset) throws MalformedResource {
        return slice(offset, length - offset);
    }

    int u8(int offset) throws MalformedResource {
        check(offset, 1);
        return bytes[start + offset] & 0xff;
    }

    int u16(int offset) throws MalformedResource {
        check(offset, 2);
        return unchecked8(offset) | unchecked8(offset + 1) << 8;
    }

    int i32(int offset) throws MalformedResource {
        check(offset, 4);
        return unchecked8(offset)
                | unchecked8(offset + 1) << 8
                | unchecked8(offset + 2) << 16
                | unchecked8(offset + 3) << 24;
    }

    /** An unsigned number that is an offset, a size or a count, and so has to be less than 2^31. */
    int size(int offset) throws MalformedResource {
        int value = i32(offset);
        if (value < 0) {
            throw new MalformedResource("a size of more than 2 GiB");
        }
        return value;
    }

    private int unchecked8(int offset) {
        return bytes[start + offset] & 0xff;
    }

    private void check(int offset, int count) throws MalformedResource {
        if (offset < 0 || count < 0 || offset > length - count) {
            throw new MalformedResource("ends too early");
        }
    }
}
