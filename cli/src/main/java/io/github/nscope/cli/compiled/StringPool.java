package io.github.nscope.cli.compiled;

import java.util.OptionalInt;

/** The strings of a compiled file, {@code ResStringPool}. Each is decoded when it is asked for. */
final class StringPool {
    static final StringPool EMPTY = new StringPool(ByteView.of(new byte[0]), 0, 0, false);

    private static final int INDEX_START = 28;
    private static final int UTF8_FLAG = 1 << 8;

    private final ByteView chunk;
    private final int count;
    private final int stringsStart;
    private final boolean utf8;

    private StringPool(ByteView chunk, int count, int stringsStart, boolean utf8) {
        this.chunk = chunk;
        this.count = count;
        this.stringsStart = stringsStart;
        this.utf8 = utf8;
    }

    static StringPool of(Chunk chunk) throws MalformedResource {
        ByteView view = chunk.view();
        int count = view.size(8);
        if (count > (view.length() - INDEX_START) / 4) {
            throw new MalformedResource("more strings than there is room for");
        }
        return new StringPool(view, count, view.size(20), (view.i32(16) & UTF8_FLAG) != 0);
    }

    int count() {
        return count;
    }

    String get(int number) throws MalformedResource {
        if (number < 0 || number >= count) {
            throw new MalformedResource("refers to a string that is not there");
        }
        ByteView string = at(number);
        return utf8 ? utf8(string) : utf16(string);
    }

    /** The first string equal to this one. */
    OptionalInt find(String wanted) throws MalformedResource {
        for (int i = 0; i < count; i++) {
            // The length first: many entries may share one long string.
            if (declaredLength(at(i)) == wanted.length() && get(i).equals(wanted)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private ByteView at(int number) throws MalformedResource {
        long offset = (long) stringsStart + chunk.size(INDEX_START + 4 * number);
        if (offset > chunk.length()) {
            throw new MalformedResource("ends too early");
        }
        return chunk.from((int) offset);
    }

    private int declaredLength(ByteView string) throws MalformedResource {
        return utf8 ? length8(string, 0) : length16(string);
    }

    private static String utf16(ByteView string) throws MalformedResource {
        int length = length16(string);
        int start = string.u16(0) >= 0x8000 ? 4 : 2;
        ByteView units = string.slice(start, Math.multiplyExact(2, length));
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) units.u16(2 * i));
        }
        return text.toString();
    }

    private static int length16(ByteView string) throws MalformedResource {
        int first = string.u16(0);
        int length = first < 0x8000 ? first : (first & 0x7fff) << 16 | string.u16(2);
        if (length > string.length() / 2) {
            throw new MalformedResource("ends too early");
        }
        return length;
    }

    private static String utf8(ByteView string) throws MalformedResource {
        int lengthSize = string.u8(0) < 0x80 ? 1 : 2;
        int start = lengthSize + (string.u8(lengthSize) < 0x80 ? 1 : 2);
        return ModifiedUtf8.decode(string.slice(start, length8(string, lengthSize)));
    }

    private static int length8(ByteView string, int offset) throws MalformedResource {
        int first = string.u8(offset);
        return first < 0x80 ? first : (first & 0x7f) << 8 | string.u8(offset + 1);
    }
}
