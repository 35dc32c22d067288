package io.github.nscope.cli.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One element of a DER encoding, by its place in the bytes that hold it: enough to cut files apart. */
final class DerElement {
    static final int SEQUENCE = 0x30;
    static final int OBJECT_IDENTIFIER = 0x06;
    static final int CONTEXT_0 = 0xa0;

    private static final int LONG_FORM = 0x80;

    private final byte[] bytes;
    private final int start;
    private final int contentStart;
    private final int end;

    private DerElement(byte[] bytes, int start, int contentStart, int end) {
        this.bytes = bytes;
        this.start = start;
        this.contentStart = contentStart;
        this.end = end;
    }

    /** The elements that follow each other in a range, or null where the range isn't made of whole elements. */
    static @Nullable List<DerElement> split(byte[] bytes, int from, int to) {
        List<DerElement> elements = new ArrayList<>();
        int at = from;
        while (at < to) {
            DerElement element = at(bytes, at, to);
            if (element == null) {
                return null;
            }
            elements.add(element);
            at = element.end;
        }
        return elements;
    }

    /** The elements inside this one, or null where it isn't made of whole elements. */
    @Nullable
    List<DerElement> children() {
        return split(bytes, contentStart, end);
    }

    int tag() {
        return bytes[start] & 0xff;
    }

    /** The content without tag and length. */
    byte[] content() {
        return Arrays.copyOfRange(bytes, contentStart, end);
    }

    /** Tag, length and content. */
    byte[] encoded() {
        return Arrays.copyOfRange(bytes, start, end);
    }

    private static @Nullable DerElement at(byte[] bytes, int start, int limit) {
        if (limit - start < 2) {
            return null;
        }
        int first = bytes[start + 1] & 0xff;
        int lengthBytes = first < LONG_FORM ? 0 : first - LONG_FORM;
        // Four bytes of length are more than any file here has; zero is the indefinite form, which DER has not.
        if (first == LONG_FORM || lengthBytes > 4 || limit - start < 2 + lengthBytes) {
            return null;
        }
        long length = lengthBytes == 0 ? first : 0;
        for (int i = 0; i < lengthBytes; i++) {
            length = (length << 8) | (bytes[start + 2 + i] & 0xff);
        }
        int contentStart = start + 2 + lengthBytes;
        return length > limit - contentStart
                ? null
                : new DerElement(bytes, start, contentStart, contentStart + (int) length);
    }
}
