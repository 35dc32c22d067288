package io.github.nscope.conformance.buildtools;

import org.jspecify.annotations.Nullable;

/**
 * A typed value as binary XML holds it, {@code Res_value}.
 *
 * @param type one of the constants
 * @param data the 32 bits
 * @param string the text of a string, null for every other type
 */
public record TypedText(int type, int data, @Nullable String string) {
    /** Undefined or, with data 1, empty. */
    public static final int NULL = 0x00;

    /** A resource id. */
    public static final int REFERENCE = 0x01;

    /** The id of a theme attribute. */
    public static final int ATTRIBUTE = 0x02;

    /** A text. */
    public static final int STRING = 0x03;

    /** The bits of a float. */
    public static final int FLOAT = 0x04;

    /** A complex number with a unit. */
    public static final int DIMENSION = 0x05;

    /** A complex number relative to something. */
    public static final int FRACTION = 0x06;

    /** An integer written in decimal. */
    public static final int INT_DEC = 0x10;

    /** An integer written in hexadecimal. */
    public static final int INT_HEX = 0x11;

    /** 0 or all ones. */
    public static final int BOOLEAN = 0x12;

    /** A colour of eight digits; of six, four and three digits in the three numbers that follow. */
    public static final int COLOR_ARGB8 = 0x1c;

    static TypedText string(String text) {
        return new TypedText(STRING, 0, text);
    }

    static TypedText of(int type, int data) {
        return new TypedText(type, data, null);
    }
}
