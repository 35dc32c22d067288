package io.github.nscope.cli.compiled;

import java.util.Optional;
import java.util.OptionalInt;

/** The entries of one type for one set of qualifiers, {@code ResTable_type}. */
final class EntryList {
    private static final int SPARSE = 1;
    private static final int SHORT_OFFSETS = 2;
    private static final int CONFIG_OFFSET = 20;
    private static final int NO_ENTRY = -1;
    private static final int NO_SHORT_ENTRY = 0xffff;
    private static final int COMPLEX = 1;
    private static final int COMPACT = 8;

    private final ByteView index;
    private final int flags;
    private final int count;
    private final ByteView entries;
    private final Qualifiers qualifiers;

    EntryList(Chunk chunk) throws MalformedResource {
        ByteView view = chunk.view();
        index = view.from(chunk.headerSize());
        flags = view.u8(9);
        count = view.size(12);
        entries = view.from(view.size(16));
        qualifiers = Qualifiers.read(view.slice(0, chunk.headerSize()), CONFIG_OFFSET);
        if (count > index.length() / indexWidth()) {
            throw new MalformedResource("more resources than there is room for");
        }
    }

    /** The number of the type within the package's table, from 1. */
    static int typeNumber(Chunk chunk) throws MalformedResource {
        return chunk.view().u8(8);
    }

    Qualifiers qualifiers() {
        return qualifiers;
    }

    /** The value of an entry; empty where it has none for these qualifiers, or a bag of values. */
    Optional<ResourceValue> value(int entry, StringPool strings) throws MalformedResource {
        int offset = offset(entry);
        if (offset == NO_ENTRY) {
            return Optional.empty();
        }
        int entryFlags = entries.u16(offset + 2);
        if ((entryFlags & COMPACT) != 0) {
            return Optional.of(ResourceValue.of(entryFlags >> 8, entries.i32(offset + 4), strings));
        }
        return (entryFlags & COMPLEX) != 0
                ? Optional.empty()
                : Optional.of(ResourceValue.read(entries, offset + entries.u16(offset), strings));
    }

    /** The key of an entry; empty where it has no value for these qualifiers. */
    OptionalInt key(int entry) throws MalformedResource {
        int offset = offset(entry);
        return offset == NO_ENTRY ? OptionalInt.empty() : OptionalInt.of(keyAt(offset));
    }

    /** The first entry with this key. */
    OptionalInt find(int key) throws MalformedResource {
        for (int i = 0; i < count; i++) {
            int offset = isSparse() ? sparseOffset(i) : denseOffset(i);
            if (offset != NO_ENTRY && keyAt(offset) == key) {
                return OptionalInt.of(isSparse() ? index.u16(4 * i) : i);
            }
        }
        return OptionalInt.empty();
    }

    private int keyAt(int offset) throws MalformedResource {
        return (entries.u16(offset + 2) & COMPACT) != 0 ? entries.u16(offset) : entries.i32(offset + 4);
    }

    private int offset(int entry) throws MalformedResource {
        if (!isSparse()) {
            return entry < count ? denseOffset(entry) : NO_ENTRY;
        }
        for (int i = 0; i < count; i++) {
            if (index.u16(4 * i) == entry) {
                return sparseOffset(i);
            }
        }
        return NO_ENTRY;
    }

    private int denseOffset(int entry) throws MalformedResource {
        if ((flags & SHORT_OFFSETS) == 0) {
            return index.i32(4 * entry);
        }
        int quarter = index.u16(2 * entry);
        return quarter == NO_SHORT_ENTRY ? NO_ENTRY : 4 * quarter;
    }

    private int sparseOffset(int number) throws MalformedResource {
        return 4 * index.u16(4 * number + 2);
    }

    private boolean isSparse() {
        return (flags & SPARSE) != 0;
    }

    private int indexWidth() {
        return isSparse() || (flags & SHORT_OFFSETS) == 0 ? 4 : 2;
    }
}
