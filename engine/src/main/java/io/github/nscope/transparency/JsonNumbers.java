package io.github.nscope.transparency;

import org.jspecify.annotations.Nullable;

/** How {@code org.json} reads numbers, and makes numbers of other values. */
final class JsonNumbers {
    private JsonNumbers() {}

    /** A word without quotes: a whole number, a floating-point number, or else the word itself. */
    static Object numberOrText(String literal) {
        if (literal.indexOf('.') < 0) {
            Long whole = whole(literal);
            if (whole != null) {
                return whole;
            }
        }
        try {
            return Double.valueOf(literal);
        } catch (NumberFormatException e) {
            return literal;
        }
    }

    private static @Nullable Long whole(String literal) {
        String digits = literal;
        int base = 10;
        if (literal.startsWith("0x") || literal.startsWith("0X")) {
            digits = literal.substring(2);
            base = 16;
        } else if (literal.startsWith("0") && literal.length() > 1) {
            digits = literal.substring(1);
            base = 8;
        }
        try {
            return Long.valueOf(digits, base);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** {@code JSON.toLong}: a number cut to a whole one, or text that reads as a floating-point number. */
    static @Nullable Long toLong(Object value) {
        if (value instanceof Number number) {
            return number.longValue();
        }
        if (!(value instanceof String text)) {
            return null;
        }
        try {
            return (long) Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
