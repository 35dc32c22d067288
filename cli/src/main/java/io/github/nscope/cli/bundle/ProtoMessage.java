package io.github.nscope.cli.bundle;

import io.github.nscope.cli.compiled.MalformedResource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message of protocol buffers, taken apart into its fields; messages within are taken apart when they are asked for. */
final class ProtoMessage {
    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int SEQUENCE = 2;
    private static final int FOUR_BYTES = 5;
    private static final int LONGEST_VARINT = 10;

    /**
     * A field.
     *
     * @param number its number in the message's definition
     * @param value its value, where it is a number
     * @param start where its bytes start, where it is a sequence of them
     * @param end where they end
     */
    private record Field(int number, long value, int start, int end) {}

    private final byte[] bytes;
    private final int end;
    private final List<Field> fields = new ArrayList<>();
    private int offset;

    private ProtoMessage(byte[] bytes, int start, int end) throws MalformedResource {
        this.bytes = bytes;
        this.offset = start;
        this.end = end;
        while (offset < end) {
            fields.add(field());
        }
    }

    /** Takes a file apart. */
    static ProtoMessage of(byte[] file) throws MalformedResource {
        return new ProtoMessage(file, 0, file.length);
    }

    private Field field() throws MalformedResource {
        long tag = varint();
        int number = (int) (tag >>> 3);
        return switch ((int) (tag & 7)) {
            case VARINT -> new Field(number, varint(), 0, 0);
            case FOUR_BYTES -> new Field(number, fixed(Integer.BYTES), 0, 0);
            case EIGHT_BYTES -> new Field(number, fixed(Long.BYTES), 0, 0);
            case SEQUENCE -> {
                long length = varint();
                if (length < 0 || length > end - offset) {
                    throw new MalformedResource("ends too early");
                }
                int start = offset;
                offset += (int) length;
                yield new Field(number, 0, start, offset);
            }
            default -> throw new MalformedResource("is not made of protocol buffers");
        };
    }

    private long varint() throws MalformedResource {
        long value = 0;
        for (int i = 0; i < LONGEST_VARINT; i++) {
            int next = next();
            value |= (long) (next & 0x7f) << (7 * i);
            if (next < 0x80) {
                return value;
            }
        }
        throw new MalformedResource("is not made of protocol buffers");
    }

    private long fixed(int size) throws MalformedResource {
        long value = 0;
        for (int i = 0; i < size; i++) {
            value |= (long) next() << (8 * i);
        }
        return value;
    }

    private int next() throws MalformedResource {
        if (offset >= end) {
            throw new MalformedResource("ends too early");
        }
        return bytes[offset++] & 0xff;
    }

    /** Whether the field is there. */
    boolean has(int number) {
        return last(number) != null;
    }

    /** A number, 0 where it is not there. */
    int number(int number) {
        Field field = last(number);
        return field == null ? 0 : (int) field.value();
    }

    /** A text, empty where it is not there. */
    String text(int number) {
        Field field = last(number);
        return field == null
                ? ""
                : new String(bytes, field.start(), field.end() - field.start(), StandardCharsets.UTF_8);
    }

    /** A message within, or null where it is not there. */
    @Nullable
    ProtoMessage message(int number) throws MalformedResource {
        Field field = last(number);
        return field == null ? null : new ProtoMessage(bytes, field.start(), field.end());
    }

    /** All messages within of one number, in their order. */
    List<ProtoMessage> messages(int number) throws MalformedResource {
        List<ProtoMessage> found = new ArrayList<>();
        for (Field field : fields) {
            if (field.number() == number) {
                found.add(new ProtoMessage(bytes, field.start(), field.end()));
            }
        }
        return found;
    }

    /** The one that counts where a field is there more than once. */
    private @Nullable Field last(int number) {
        for (int i = fields.size() - 1; i >= 0; i--) {
            if (fields.get(i).number() == number) {
                return fields.get(i);
            }
        }
        return null;
    }
}
