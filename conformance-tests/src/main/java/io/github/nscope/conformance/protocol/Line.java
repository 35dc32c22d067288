package io.github.nscope.conformance.protocol;

import java.nio.charset.StandardCharsets;

/** A line's bytes inside a buffer, valid until the next line is read. The array is shared on purpose: this is the hot path. */
@SuppressWarnings("ArrayRecordComponent")
record Line(byte[] bytes, int offset, int length) {
    static Line of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Line(bytes, 0, bytes.length);
    }

    boolean isBlank() {
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
