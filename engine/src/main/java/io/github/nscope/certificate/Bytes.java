package io.github.nscope.certificate;

import java.util.Arrays;
import java.util.HexFormat;

/** An immutable run of bytes that compares by content. */
public final class Bytes {
    private final byte[] value;
    private final int hash;

    private Bytes(byte[] value) {
        this.value = value;
        this.hash = Arrays.hashCode(value);
    }

    /** A copy of the bytes given. */
    public static Bytes copyOf(byte[] value) {
        return new Bytes(value.clone());
    }

    /** Takes the array itself: for callers that have just made it and keep no reference. */
    static Bytes wrap(byte[] value) {
        return new Bytes(value);
    }

    /** A copy of the bytes. */
    public byte[] toArray() {
        return value.clone();
    }

    /** The bytes themselves, for readers inside this package that do not change them. */
    byte[] raw() {
        return value;
    }

    /** How many bytes. */
    public int length() {
        return value.length;
    }

    /** Lower-case hexadecimal digits, two a byte. */
    public String toHex() {
        return HexFormat.of().formatHex(value);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Bytes bytes && hash == bytes.hash && Arrays.equals(value, bytes.value));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return toHex();
    }
}
