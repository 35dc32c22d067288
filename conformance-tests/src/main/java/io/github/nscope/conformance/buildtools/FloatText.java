package io.github.nscope.conformance.buildtools;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What C's strtof reads in full, or in full but for a unit: a float, a dimension or a fraction. */
final class FloatText {
    private static final Pattern NUMBER = Pattern.compile(
            "[+-]?(?:0[xX](?:[0-9A-Fa-f]+\\.?[0-9A-Fa-f]*|\\.[0-9A-Fa-f]+)(?:[pP][+-]?[0-9]+)?"
                    + "|(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?|(?i:inf(?:inity)?|nan(?:\\([0-9A-Za-z_]*\\))?))");

    private static final Map<String, Integer> DIMENSIONS =
            Map.of("px", 0, "dip", 1, "dp", 1, "sp", 2, "pt", 3, "in", 4, "mm", 5);
    private static final Map<String, Integer> FRACTIONS = Map.of("%", 0, "%p", 1);

    private FloatText() {}

    static @Nullable TypedText type(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.lookingAt() || "0123456789.+-".indexOf(text.charAt(0)) < 0) {
            return null;
        }
        float value = value(number.group());
        String unit = text.substring(number.end());
        if (unit.isEmpty()) {
            return TypedText.of(TypedText.FLOAT, Float.floatToRawIntBits(value));
        }
        Integer dimension = DIMENSIONS.get(unit);
        if (dimension != null) {
            return TypedText.of(TypedText.DIMENSION, complex(value) | dimension);
        }
        Integer fraction = FRACTIONS.get(unit);
        return fraction == null ? null : TypedText.of(TypedText.FRACTION, complex(value / 100) | fraction);
    }

    private static float value(String number) {
        String sign = number.startsWith("-") ? "-" : "";
        String digits = number.replaceFirst("^[+-]", "").toLowerCase(Locale.ROOT);
        if (digits.startsWith("inf")) {
            return Float.parseFloat(sign + "Infinity");
        }
        if (digits.startsWith("nan")) {
            return Float.NaN;
        }
        if (digits.startsWith("0x") && digits.indexOf('p') < 0) {
            digits += "p0";
        }
        return Float.parseFloat(sign + digits);
    }

    /** A 24 bit mantissa with one of four radix positions, the finest that holds the number. */
    private static int complex(float value) {
        boolean negative = value < 0;
        long bits = (long) (Math.abs(value) * (1 << 23) + .5f);
        int radix;
        int shift;
        if ((bits & 0x7fffff) == 0) {
            radix = 0;
            shift = 23;
        } else if ((bits & 0xffffffffff800000L) == 0) {
            radix = 3;
            shift = 0;
        } else if ((bits & 0xffffffff80000000L) == 0) {
            radix = 2;
            shift = 8;
        } else if ((bits & 0xffffff8000000000L) == 0) {
            radix = 1;
            shift = 16;
        } else {
            radix = 0;
            shift = 23;
        }
        int mantissa = (int) (bits >> shift) & 0xffffff;
        if (negative) {
            mantissa = -mantissa & 0xffffff;
        }
        return (mantissa << 8) | (radix << 4);
    }
}
