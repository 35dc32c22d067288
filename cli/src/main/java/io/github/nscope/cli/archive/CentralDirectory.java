package io.github.nscope.cli.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a zip file's list of entries, as strictly as Android's {@code libziparchive} where a lenient reading is a trick. */
final class CentralDirectory {
    /** A hundred times the largest apps. */
    private static final int MOST_BYTES = 64 << 20;

    private static final long END_SIGNATURE = 0x06054b50L;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final long ENTRY_SIGNATURE = 0x02014b50L;
    private static final int ENTRY_SIZE = 46;
    private static final long ZIP64 = 0xffffffffL;

    private final ByteSource source;
    private final Map<String, ArchiveEntry> entries = new LinkedHashMap<>();
    private long start;

    private CentralDirectory(ByteSource source) {
        this.source = source;
    }

    /** The entries by name, in the order of the directory. */
    static Map<String, ArchiveEntry> read(ByteSource source) throws IOException, BrokenArchive {
        CentralDirectory directory = new CentralDirectory(source);
        directory.readAll();
        return directory.entries;
    }

    private void readAll() throws IOException, BrokenArchive {
        int tailSize = (int) Math.min(source.size(), END_SIZE + LONGEST_COMMENT);
        byte[] tail = source.read(source.size() - tailSize, tailSize);
        int end = endRecord(tail);
        int count = LittleEndian.u16(tail, end + 10);
        long size = LittleEndian.u32(tail, end + 12);
        start = LittleEndian.u32(tail, end + 16);
        if (size == ZIP64 || start == ZIP64) {
            throw new BrokenArchive("a zip file of the 64-bit kind, which no app is", "unpack it and give the folder");
        }
        long endOffset = source.size() - tailSize + end;
        if (start + size > endOffset) {
            throw BrokenArchive.damaged("its list of entries lies outside of the file");
        }
        if (size > MOST_BYTES) {
            throw BrokenArchive.damaged("its list of entries is larger than " + (MOST_BYTES >> 20) + " MiB");
        }
        readEntries(source.read(start, (int) size), count);
    }

    private static int endRecord(byte[] tail) throws BrokenArchive {
        for (int i = tail.length - END_SIZE; i >= 0; i--) {
            if (LittleEndian.u32(tail, i) == END_SIGNATURE) {
                return i;
            }
        }
        throw BrokenArchive.damaged("a zip file's list of entries is missing from its end");
    }

    private void readEntries(byte[] directory, int count) throws BrokenArchive {
        int offset = 0;
        for (int i = 0; i < count; i++) {
            if (directory.length - offset < ENTRY_SIZE || LittleEndian.u32(directory, offset) != ENTRY_SIGNATURE) {
                throw BrokenArchive.damaged("its list of entries is damaged");
            }
            int nameLength = LittleEndian.u16(directory, offset + 28);
            int next = offset
                    + ENTRY_SIZE
                    + nameLength
                    + LittleEndian.u16(directory, offset + 30)
                    + LittleEndian.u16(directory, offset + 32);
            if (next > directory.length) {
                throw BrokenArchive.damaged("its list of entries is damaged");
            }
            add(entry(directory, offset, nameLength));
            offset = next;
        }
    }

    private static ArchiveEntry entry(byte[] directory, int offset, int nameLength) {
        return new ArchiveEntry(
                new String(directory, offset + ENTRY_SIZE, nameLength, StandardCharsets.UTF_8),
                ArchiveEntry.Compression.of(
                        LittleEndian.u16(directory, offset + 8), LittleEndian.u16(directory, offset + 10)),
                LittleEndian.u32(directory, offset + 16),
                LittleEndian.u32(directory, offset + 20),
                LittleEndian.u32(directory, offset + 24),
                LittleEndian.u32(directory, offset + 42));
    }

    private void add(ArchiveEntry entry) throws BrokenArchive {
        if (entry.headerOffset() >= start || entry.compressedSize() > start) {
            throw BrokenArchive.damaged(entry.name() + " lies outside of the file");
        }
        if (entries.put(entry.name(), entry) != null) {
            // libziparchive refuses it as well: two readers could see two different apps.
            throw new BrokenArchive(
                    "holds " + entry.name() + " twice, so that no device installs it", "give the app as it was built");
        }
    }
}
