package io.github.nscope.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * {@code Float.toString} as Android's libraries have it, written out because JDK 19 changed its digits: the fewest that
 * read back as the same number, but for large whole numbers the digits that a float can tell apart; plain between 0.001
 * and 10,000,000 and with an exponent outside.
 */
final class FloatText {
    /** Among numbers of one digit and of two the nearer counts. */
    private static final int FEWEST_DIGITS = 2;

    private static final int MOST_DIGITS = 9;
    /** Floats from here on are whole numbers two and more apart, and up to the other bound they fit into a long. */
    private static final int FIRST_SPARSE_EXPONENT = 24;

    private static final int LAST_LONG_EXPONENT = 62;
    private static final int FIRST_EXPONENT = -3;
    private static final int LAST_EXPONENT = 6;

    private FloatText() {}

    static String of(float value) {
        if (Float.isNaN(value) || Float.isInfinite(value) || value == 0) {
            return Float.toString(value);
        }
        String sign = value < 0 ? "-" : "";
        int binaryExponent = Math.getExponent(value);
        BigDecimal shortest = binaryExponent >= FIRST_SPARSE_EXPONENT && binaryExponent <= LAST_LONG_EXPONENT
                ? significant(Math.abs(value), binaryExponent)
                : shortest(Math.abs(value));
        String digits = shortest.unscaledValue().toString();
        int exponent = digits.length() - 1 - shortest.scale();
        return sign
                + (exponent < FIRST_EXPONENT || exponent > LAST_EXPONENT
                        ? scientific(digits, exponent)
                        : plain(digits, exponent));
    }

    /** {@code FloatingDecimal.developLongDigits}: as many digits are dropped as the float's last bit cannot tell apart. */
    private static BigDecimal significant(float value, int binaryExponent) {
        int unknownBits = binaryExponent - FIRST_SPARSE_EXPONENT - 1;
        int dropped = unknownBits <= 1 ? 0 : (int) (unknownBits * Math.log10(2));
        return new BigDecimal(value).setScale(-dropped, RoundingMode.HALF_UP).stripTrailingZeros();
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
