package io.github.nscope.cli.compiled;

import org.jspecify.annotations.Nullable;

/**
 * A typed value of a compiled file, {@code Res_value}.
 *
 * @param type one of the {@code TYPE_} constants of {@code android.util.TypedValue}
 * @param data the data word
 * @param string what the data word points to where the type is a string
 */
public record ResourceValue(int type, int data, @Nullable String string) {
    /** Nothing, or {@code @empty}. */
    public static final int NULL = 0x00;
    /** A resource. */
    public static final int REFERENCE = 0x01;
    /** A reference into the theme. */
    public static final int ATTRIBUTE = 0x02;
    /** A text, or a file's name. */
    public static final int STRING = 0x03;
    /** A number with a fraction. */
    public static final int FLOAT = 0x04;
    /** A number with a unit of length. */
    public static final int DIMENSION = 0x05;
    /** A part of something. */
    public static final int FRACTION = 0x06;

    static final int DYNAMIC_REFERENCE = 0x07;
    static final int DYNAMIC_ATTRIBUTE = 0x08;
    /** A number; the first type of the integer family. */
    public static final int FIRST_INTEGER = 0x10;
    /** A number that was written with hexadecimal digits. */
    public static final int HEXADECIMAL = 0x11;
    /** True or false. */
    public static final int BOOLEAN = 0x12;
    /** The first of four types of colours, alpha, red, green and blue. */
    public static final int FIRST_COLOUR = 0x1c;

    static final int LAST_COLOUR = 0x1f;
    static final int LAST_INTEGER = 0x1f;

    /** Bytes of the structure. */
    private static final int SIZE = 8;

    static ResourceValue read(ByteView view, int offset, StringPool strings) throws MalformedResource {
        return of(view.slice(offset, SIZE).u8(3), view.i32(offset + 4), strings);
    }

    static ResourceValue of(int type, int data, StringPool strings) throws MalformedResource {
        return switch (type) {
            // androidfw resolves the dynamic kinds when it reads them: an app's own package keeps its number.
            case DYNAMIC_REFERENCE -> new ResourceValue(REFERENCE, data, null);
            case DYNAMIC_ATTRIBUTE -> new ResourceValue(ATTRIBUTE, data, null);
            case STRING -> new ResourceValue(STRING, data, data == -1 ? null : strings.get(data));
            default -> new ResourceValue(type, data, null);
        };
    }

    /** Whether it is none at all: {@code @null} or {@code @empty}. */
    public boolean isNull() {
        return type == NULL || (type == REFERENCE && data == 0);
    }

    /** Whether it names a resource, and not {@code @null}. */
    public boolean isReference() {
        return type == REFERENCE && data != 0;
    }

    /** Whether it is of the integer family: numbers, booleans and colours. */
    public boolean isInteger() {
        return type >= FIRST_INTEGER && type <= LAST_INTEGER;
    }
}
