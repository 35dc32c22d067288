package io.github.nscope.cli.compiled;

import java.util.Arrays;

/**
 * For which devices a variant of a resource is, or what a device is: {@code ResTable_config}. Immutable.
 *
 * <p>Kept as the 64 bytes of the structure, of which {@link Axis} knows the parts; what an older table leaves out is zero,
 * which says nothing about a device.
 */
public final class Qualifiers {
    /** For every device. */
    public static final Qualifiers ANY = new Qualifiers(new byte[Qualifiers.SIZE]);

    private static final int SIZE = 64;
    private static final int SIZE_FIELD = 4;

    private final byte[] bytes;

    private Qualifiers(byte[] bytes) {
        this.bytes = bytes;
    }

    static Qualifiers read(ByteView view, int offset) throws MalformedResource {
        int size = view.size(offset);
        ByteView stored = view.slice(offset, size);
        byte[] bytes = new byte[SIZE];
        for (int i = SIZE_FIELD; i < Math.min(size, SIZE); i++) {
            bytes[i] = (byte) stored.u8(i);
        }
        return new Qualifiers(bytes);
    }

    /** The same, with one part set. */
    public Qualifiers with(Axis axis, int value) {
        byte[] changed = bytes.clone();
        axis.set(changed, value);
        return new Qualifiers(changed);
    }

    /** What it says about one part, 0 for nothing. */
    public int get(Axis axis) {
        return axis.get(bytes);
    }

    /** Whether it is for this device, {@code ResTable_config::match}. */
    public boolean matches(Qualifiers device) {
        for (Axis axis : Axis.values()) {
            int own = get(axis);
            if (own != 0 && !axis.matches(own, device.get(axis))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it fits this device better than another that fits as well, {@code ResTable_config::isBetterThan}. */
    public boolean isBetterThan(Qualifiers other, Qualifiers device) {
        for (Axis axis : Axis.values()) {
            int order = axis.compare(get(axis), other.get(axis), device.get(axis));
            if (order != 0) {
                return order > 0;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Qualifiers qualifiers && Arrays.equals(bytes, qualifiers.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** As a folder's name writes it, {@code night-v28}; empty for every device. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Axis axis : Axis.values()) {
            if (get(axis) != 0) {
                text.append(text.isEmpty() ? "" : "-").append(axis.text(get(axis)));
            }
        }
        return text.toString();
    }
}
