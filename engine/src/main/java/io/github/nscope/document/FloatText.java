package io.github.nscope.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * {@code Float.toString}, written out because JDK 19 changed its digits: the fewest that read back as the same number,
 * plain between 0.001 and 10,000,000 and with an exponent outside.
 */
final class FloatText {
    /** Among numbers of one digit and of two the nearer counts. */
    private static final int FEWEST_DIGITS = 2;

    private static final int MOST_DIGITS = 9;
    private static final int FIRST_EXPONENT = -3;
    private static final int LAST_EXPONENT = 6;

    private FloatText() {}

    static String of(float value) {
        if (Float.isNaN(value) || Float.isInfinite(value) || value == 0) {
            return Float.toString(value);
        }
        String sign = value < 0 ? "-" : "";
        BigDecimal shortest = shortest(Math.abs(value));
        String digits = shortest.unscaledValue().toString();
        int exponent = digits.length() - 1 - shortest.scale();
        return sign
                + (exponent < FIRST_EXPONENT || exponent > LAST_EXPONENT
                        ? scientific(digits, exponent)
                        : plain(digits, exponent));
    }

    private static BigDecimal shortest(float value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = FEWEST_DIGITS; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.floatValue() == value) {
                return rounded.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }

    private static String scientific(String digits, int exponent) {
        return digits.charAt(0) + "." + orZero(digits.substring(1)) + "E" + exponent;
    }

    private static String plain(String digits, int exponent) {
        if (exponent < 0) {
            return "0." + "0".repeat(-exponent - 1) + digits;
        }
        if (digits.length() <= exponent + 1) {
            return digits + "0".repeat(exponent + 1 - digits.length()) + ".0";
        }
        return digits.substring(0, exponent + 1) + "." + digits.substring(exponent + 1);
    }

    private static String orZero(String digits) {
        return digits.isEmpty() ? "0" : digits;
    }
}
