package io.github.nscope.cli.archive;

/**
 * A file in an archive, as the central directory describes it.
 *
 * @param name with slashes, exactly as it is written there
 * @param compression 0 for stored, 8 for deflated
 * @param checksum CRC-32 of the content
 * @param compressedSize bytes in the archive
 * @param size bytes of content
 * @param headerOffset where the local header stands
 */
record ArchiveEntry(
        String name, Compression compression, long checksum, long compressedSize, long size, long headerOffset) {
    /** How the content is kept. */
    enum Compression {
        STORED,
        DEFLATED,
        ENCRYPTED,
        UNKNOWN;

        private static final int ENCRYPTION_FLAG = 1;

        static Compression of(int flags, int method) {
            if ((flags & ENCRYPTION_FLAG) != 0) {
                return ENCRYPTED;
            }
            return method == 0 ? STORED : method == 8 ? DEFLATED : UNKNOWN;
        }
    }
}
