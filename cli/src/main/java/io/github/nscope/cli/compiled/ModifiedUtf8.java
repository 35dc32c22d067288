package io.github.nscope.cli.compiled;

/**
 * The UTF-8 of compiled files: characters beyond U+FFFF stand there in four bytes or, from newer tools, as two surrogates of
 * three bytes each. What is neither becomes U+FFFD.
 */
final class ModifiedUtf8 {
    private static final char REPLACEMENT = '\uFFFD';

    private ModifiedUtf8() {}

    static String decode(ByteView bytes) throws MalformedResource {
        StringBuilder text = new StringBuilder(bytes.length());
        int offset = 0;
        while (offset < bytes.length()) {
            int first = bytes.u8(offset);
            int size = size(first);
            int codePoint = size == 0 ? -1 : codePoint(bytes, offset, first, size);
            if (codePoint < 0) {
                text.append(REPLACEMENT);
                offset++;
            } else {
                text.appendCodePoint(codePoint);
                offset += size;
            }
        }
        return text.toString();
    }

    /** How many bytes a character takes, by the first; 0 where none begins so. */
    private static int size(int first) {
        if (first < 0x80) {
            return 1;
        }
        if (first < 0xc0) {
            return 0;
        }
        return first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf8 ? 4 : 0;
    }

    private static int codePoint(ByteView bytes, int offset, int first, int size) throws MalformedResource {
        if (size == 1) {
            return first;
        }
        int codePoint = first & (0xff >> (size + 1));
        for (int i = 1; i < size; i++) {
            int next = offset + i < bytes.length() ? bytes.u8(offset + i) : 0;
            if ((next & 0xc0) != 0x80) {
                return -1;
            }
            codePoint = codePoint << 6 | (next & 0x3f);
        }
        return Character.isValidCodePoint(codePoint) ? codePoint : -1;
    }
}
