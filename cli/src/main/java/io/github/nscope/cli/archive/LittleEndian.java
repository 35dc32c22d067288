package io.github.nscope.cli.archive;

/** Unsigned little-endian numbers of zip records. */
final class LittleEndian {
    private LittleEndian() {}

    static int u16(byte[] bytes, int offset) {
        return (bytes[offset] & 0xff) | (bytes[offset + 1] & 0xff) << 8;
    }

    static long u32(byte[] bytes, int offset) {
        return u16(bytes, offset) | (long) u16(bytes, offset + 2) << 16;
    }
}
