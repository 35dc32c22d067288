package io.github.nscope.cli.archive;

import io.github.nscope.cli.archive.ArchiveEntry.Compression;
import io.github.nscope.cli.input.BadInput;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A zip file, or one within another. Entries are found by their exact name only; a name that points elsewhere is a name
 * like any other, since nothing is written anywhere.
 */
public final class ZipArchive {
    private static final int HEADER_SIZE = 30;
    private static final long HEADER_SIGNATURE = 0x04034b50L;
    /** Deflated content may be larger than what it was made of, but not by more. */
    private static final int DEFLATE_SURPLUS = 1 << 16;

    private final String name;
    private final ByteSource source;
    private final Map<String, ArchiveEntry> entries;
    private final int heldInMemory;

    private ZipArchive(String name, ByteSource source, Map<String, ArchiveEntry> entries, int heldInMemory) {
        this.name = name;
        this.source = source;
        this.entries = entries;
        this.heldInMemory = heldInMemory;
    }

    /**
     * Reads the list of entries.
     *
     * @param name for errors: the path, and within it that of the archive
     * @throws BadInput where it is no zip file, a damaged one, or one that no device would take
     */
    public static ZipArchive open(String name, ByteSource source) throws BadInput {
        return open(name, source, 0);
    }

    private static ZipArchive open(String name, ByteSource source, int heldInMemory) throws BadInput {
        try {
            return new ZipArchive(name, source, CentralDirectory.read(source), heldInMemory);
        } catch (BrokenArchive e) {
            throw BadInput.unreadable(name, e.problem(), e.fix(), e);
        } catch (IOException e) {
            throw BadInput.unreadable(name, "can't be read (" + e.getMessage() + ")", "give another copy", e);
        }
    }

    /** What errors call it. */
    public String name() {
        return name;
    }

    /** How many bytes of it are kept in memory: those of an archive that was compressed within another. */
    public int heldInMemory() {
        return heldInMemory;
    }

    /** The names of all entries, in the archive's order. */
    public Set<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /** Whether there is an entry of exactly this name. */
    public boolean contains(String entry) {
        return entries.containsKey(entry);
    }

    /**
     * The content of an entry.
     *
     * @param limit how many bytes it may have
     * @throws BadInput where there is none, it is larger, encrypted or damaged
     */
    public byte[] read(String entry, int limit) throws BadInput {
        ArchiveEntry found = entry(entry);
        if (found.size() > limit) {
            throw BadInput.unreadable(
                    name, entry + " is larger than " + (limit >> 20) + " MiB", "is it the right file?");
        }
        try {
            return content(found);
        } catch (BrokenArchive e) {
            throw BadInput.unreadable(name, e.problem(), e.fix(), e);
        } catch (IOException e) {
            throw BadInput.unreadable(name, entry + " can't be read (" + e.getMessage() + ")", "give another copy", e);
        }
    }

    /**
     * An archive within this one: in place where it is stored, in memory where it is compressed.
     *
     * @param limit how many bytes a compressed one may have
     * @throws BadInput where it can't be read
     */
    public ZipArchive nested(String entry, int limit) throws BadInput {
        ArchiveEntry found = entry(entry);
        String nestedName = name + "!/" + entry;
        if (found.compression() != Compression.STORED) {
            if (found.size() > limit) {
                throw BadInput.unreadable(
                        name,
                        entry + " is compressed and larger than " + (limit >> 20) + " MiB",
                        "unpack the archive and give the folder");
            }
            byte[] content = read(entry, limit);
            return open(nestedName, ByteSource.of(content), content.length);
        }
        try {
            return open(nestedName, source.slice(dataOffset(found), found.compressedSize()));
        } catch (BrokenArchive e) {
            throw BadInput.unreadable(name, e.problem(), e.fix(), e);
        } catch (IOException e) {
            throw BadInput.unreadable(name, entry + " can't be read (" + e.getMessage() + ")", "give another copy", e);
        }
    }

    private ArchiveEntry entry(String entry) throws BadInput {
        ArchiveEntry found = entries.get(entry);
        if (found == null) {
            throw BadInput.unreadable(name, "holds no " + entry, "is it the right file?");
        }
        return found;
    }

    private long dataOffset(ArchiveEntry entry) throws IOException, BrokenArchive {
        byte[] header = source.read(entry.headerOffset(), HEADER_SIZE);
        long data = entry.headerOffset() + HEADER_SIZE + LittleEndian.u16(header, 26) + LittleEndian.u16(header, 28);
        if (LittleEndian.u32(header, 0) != HEADER_SIGNATURE || data + entry.compressedSize() > source.size()) {
            throw BrokenArchive.damaged(entry.name() + " is damaged");
        }
        return data;
    }

    private byte[] content(ArchiveEntry entry) throws IOException, BrokenArchive {
        if (entry.compression() == Compression.ENCRYPTED) {
            throw new BrokenArchive(entry.name() + " is encrypted", "decrypt the archive first");
        }
        if (entry.compression() == Compression.UNKNOWN) {
            throw new BrokenArchive(
                    entry.name() + " is compressed in a way that Android does not know",
                    "give the app as it was built");
        }
        if (entry.compressedSize() > entry.size() + DEFLATE_SURPLUS) {
            throw BrokenArchive.damaged(entry.name() + " is damaged");
        }
        byte[] data = source.read(dataOffset(entry), (int) entry.compressedSize());
        byte[] content = entry.compression() == Compression.STORED ? data : inflate(entry, data);
        CRC32 checksum = new CRC32();
        checksum.update(content);
        if (content.length != entry.size() || checksum.getValue() != entry.checksum()) {
            throw BrokenArchive.damaged(entry.name() + " is damaged");
        }
        return content;
    }

    private static byte[] inflate(ArchiveEntry entry, byte[] data) throws BrokenArchive {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(data);
            byte[] content = new byte[(int) entry.size()];
            int filled = 0;
            while (filled < content.length) {
                int count = inflater.inflate(content, filled, content.length - filled);
                if (count == 0) {
                    throw BrokenArchive.damaged(entry.name() + " is damaged");
                }
                filled += count;
            }
            if (inflater.inflate(new byte[1]) != 0) {
                throw BrokenArchive.damaged(entry.name() + " holds more than it says");
            }
            return content;
        } catch (DataFormatException e) {
            throw BrokenArchive.damaged(entry.name() + " is damaged");
        } finally {
            inflater.end();
        }
    }
}
