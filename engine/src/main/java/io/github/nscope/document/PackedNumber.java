package io.github.nscope.document;

/**
 * The 32-bit form of dimensions and fractions, {@code android.util.TypedValue.COMPLEX_*}: a mantissa of 24 bits, two bits
 * that place its point, four bits for the unit.
 */
final class PackedNumber {
    private static final int UNIT_MASK = 0xf;
    private static final int MANTISSA_SHIFT = 8;
    private static final int MANTISSA_MASK = 0xffffff;
    private static final int RADIX_SHIFT = 4;
    private static final int RADIX_MASK = 0x3;
    /** How many bits of the mantissa stand behind the point, by radix code: 23p0, 16p7, 8p15, 0p23. */
    private static final int[] FRACTION_BITS = {0, 7, 15, 23};

    private static final String[] DIMENSION_UNITS = {"px", "dip", "sp", "pt", "in", "mm"};
    private static final String[] FRACTION_UNITS = {"%", "%p"};

    private PackedNumber() {}

    /** Packs as {@code ResTable::stringToFloat} does: the widest fraction that loses no integer bit. */
    static int pack(float value, int unit) {
        boolean negative = value < 0;
        long bits = (long) (Math.abs(value) * (1 << 23) + .5f);
        int radix = radix(bits);
        int mantissa = (int) (bits >> (23 - FRACTION_BITS[radix])) & MANTISSA_MASK;
        int signed = (negative ? -mantissa : mantissa) & MANTISSA_MASK;
        return unit | radix << RADIX_SHIFT | signed << MANTISSA_SHIFT;
    }

    private static int radix(long bits) {
        if ((bits & 0x7fffffL) == 0) {
            return 0;
        }
        if ((bits & 0xffffffffff800000L) == 0) {
            return 3;
        }
        if ((bits & 0xffffffff80000000L) == 0) {
            return 2;
        }
        return (bits & 0xffffff8000000000L) == 0 ? 1 : 0;
    }

    static float value(int data) {
        int mantissa = data >> MANTISSA_SHIFT;
        return mantissa * (1f / (1 << FRACTION_BITS[data >> RADIX_SHIFT & RADIX_MASK]));
    }

    static String dimensionUnit(int data) {
        return unit(DIMENSION_UNITS, data);
    }

    static String fractionUnit(int data) {
        return unit(FRACTION_UNITS, data);
    }

    private static String unit(String[] units, int data) {
        int unit = data & UNIT_MASK;
        return unit < units.length ? units[unit] : "";
    }
}
