package io.github.nscope.transparency;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A table of a FlatBuffer, read as {@code flatbuffers.Table} reads it: no verification beforehand, so that an offset
 * out of the file shows only when it is followed, as an {@link IndexOutOfBoundsException}.
 */
final class FlatTable {
    private static final int SHORT = 2;
    private static final int INT = 4;

    /** A span of 32 bits can be halved so often, with room to spare for rounding. */
    private static final int MOST_STEPS = 64;

    private final ByteBuffer buffer;
    private final int position;
    private final int fields;
    private final short fieldsSize;

    /** The table at a place of a little-endian buffer. */
    FlatTable(ByteBuffer buffer, int position) {
        this.buffer = buffer;
        this.position = position;
        this.fields = position - buffer.getInt(position);
        this.fieldsSize = buffer.getShort(fields);
    }

    /** The table that the buffer is about: its place stands at the beginning. */
    static FlatTable root(ByteBuffer buffer) {
        return new FlatTable(buffer, buffer.getInt(0));
    }

    /** The number in a field, or 0 where it is left out. */
    long longField(int field) {
        int offset = offset(field);
        return offset == 0 ? 0 : buffer.getLong(position + offset);
    }

    /** The small number in a field, or 0 where it is left out. */
    byte byteField(int field) {
        int offset = offset(field);
        return offset == 0 ? 0 : buffer.get(position + offset);
    }

    /**
     * The bytes in a field, or null where it is left out.
     *
     * @throws IndexOutOfBoundsException where they do not lie in the buffer
     */
    byte @Nullable [] bytesField(int field) {
        int offset = offset(field);
        if (offset == 0) {
            return null;
        }
        int vector = follow(position + offset);
        int length = buffer.getInt(vector);
        if (length < 0 || length > buffer.capacity()) {
            throw new IndexOutOfBoundsException("a vector of " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        buffer.get(vector + INT, bytes);
        return bytes;
    }

    /**
     * The text in a field, or null where it is left out.
     *
     * @throws CharacterCodingException where it is not UTF-8
     */
    @Nullable
    String textField(int field) throws CharacterCodingException {
        byte[] bytes = bytesField(field);
        return bytes == null
                ? null
                : StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
    }

    /**
     * The table of a sorted vector in a field whose text key equals {@code key}, or null, found by halving the vector:
     * an entry that is out of order may stay unseen. A negative length is halved as it is; where that never ends on
     * the device, nothing is found here.
     */
    @Nullable
    FlatTable find(int field, byte[] key) {
        int offset = offset(field);
        if (offset == 0) {
            return null;
        }
        int vector = follow(position + offset);
        int first = 0;
        int span = buffer.getInt(vector);
        for (int step = 0; span != 0 && step < MOST_STEPS; step++) {
            int middle = span / 2;
            int table = follow(vector + INT + INT * (first + middle));
            int order = compareKey(table, key);
            if (order == 0) {
                return new FlatTable(buffer, table);
            }
            if (order > 0) {
                span = middle;
            } else {
                first += middle + 1;
                span -= middle + 1;
            }
        }
        return null;
    }

    /** Compares the first field of a table, a text, with a key. */
    private int compareKey(int table, byte[] key) {
        int text = follow(table + buffer.getShort(table - buffer.getInt(table) + INT));
        int length = buffer.getInt(text);
        for (int i = 0; i < Math.min(length, key.length); i++) {
            int difference = buffer.get(text + INT + i) - key[i];
            if (difference != 0) {
                return difference;
            }
        }
        return length - key.length;
    }

    private int follow(int place) {
        return place + buffer.getInt(place);
    }

    /** Where a field's value stands, from the table's place; 0 where the table does not have it. */
    private int offset(int field) {
        int entry = INT + SHORT * field;
        return entry < fieldsSize ? buffer.getShort(fields + entry) : 0;
    }
}
