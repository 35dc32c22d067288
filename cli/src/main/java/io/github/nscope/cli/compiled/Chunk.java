package io.github.nscope.cli.compiled;

import org.jspecify.annotations.Nullable;

/**
 * A chunk of a compiled file, {@code ResChunk_header}.
 *
 * @param type what it is
 * @param headerSize where its content begins
 * @param view the whole chunk, header included
 */
record Chunk(int type, int headerSize, ByteView view) {
    static final int STRING_POOL = 0x0001;
    static final int TABLE = 0x0002;
    static final int XML = 0x0003;
    static final int XML_START_ELEMENT = 0x0102;
    static final int XML_END_ELEMENT = 0x0103;
    static final int XML_TEXT = 0x0104;
    static final int XML_RESOURCE_MAP = 0x0180;
    static final int PACKAGE = 0x0200;
    static final int TYPE = 0x0201;

    private static final int SMALLEST_HEADER = 8;

    /** The chunk at an offset, checked as {@code validate_chunk} does. */
    static Chunk at(ByteView view, int offset) throws MalformedResource {
        int type = view.u16(offset);
        int headerSize = view.u16(offset + 2);
        int size = view.size(offset + 4);
        if (headerSize < SMALLEST_HEADER || size < headerSize || ((headerSize | size) & 3) != 0) {
            throw new MalformedResource("a part of impossible size");
        }
        return new Chunk(type, headerSize, view.slice(offset, size));
    }

    /** The whole file as one chunk of the given type. */
    static Chunk whole(byte[] file, int type, String what) throws MalformedResource {
        Chunk chunk = at(ByteView.of(file), 0);
        if (chunk.type != type) {
            throw new MalformedResource("not " + what);
        }
        return chunk;
    }

    /** Walks over the chunks within this one. */
    Children children() {
        return new Children();
    }

    /** The chunks within a chunk, one after the other. */
    final class Children {
        private int offset = headerSize;

        /** The next one, or null where none is left. */
        @Nullable
        Chunk next() throws MalformedResource {
            if (offset >= view.length()) {
                return null;
            }
            Chunk child = at(view, offset);
            offset += child.view.length();
            return child;
        }
    }
}
