package io.github.nscope.config;

import org.jspecify.annotations.Nullable;

/** Whole numbers at the head of a text, as {@code SimpleDateFormat} reads them with its {@code DecimalFormat}. */
final class LenientNumberReader {
    /** No {@code long} has more digits. */
    private static final int MOST_DIGITS = 18;

    private final String text;
    private int at;

    LenientNumberReader(String text) {
        this.text = text;
    }

    /** Passes over the character if it comes next, and says whether it did. */
    boolean skip(char expected) {
        boolean found = at < text.length() && text.charAt(at) == expected;
        if (found) {
            at++;
        }
        return found;
    }

    /**
     * The next number as an {@code int}, or null where none follows: blanks and tabs, perhaps a minus, digits of any
     * script, perhaps an exponent. A {@code long} loses its upper half, what is larger ends at the largest {@code int}.
     */
    @Nullable
    Integer next() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        boolean negative = skip('-');
        String digits = digits();
        if (digits.isEmpty()) {
            return null;
        }
        int value = value(withoutLeadingZeros(digits), exponent());
        return negative ? -value : value;
    }

    private String digits() {
        StringBuilder digits = new StringBuilder();
        while (at < text.length() && Character.digit(text.charAt(at), 10) >= 0) {
            digits.append((char) ('0' + Character.digit(text.charAt(at), 10)));
            at++;
        }
        return digits.toString();
    }

    /** {@code E}, perhaps a minus, digits: passed over only if complete. */
    private long exponent() {
        int start = at;
        if (!skip('E')) {
            return 0;
        }
        boolean negative = skip('-');
        String digits = withoutLeadingZeros(digits());
        if (at == start + (negative ? 2 : 1) || digits.length() > MOST_DIGITS) {
            at = start;
            return 0;
        }
        long exponent = digits.isEmpty() ? 0 : Long.parseLong(digits);
        return negative ? -exponent : exponent;
    }

    private static int value(String digits, long exponent) {
        long point = digits.length() + exponent;
        if (digits.isEmpty() || point <= 0) {
            return 0;
        }
        if (point > MOST_DIGITS + 1) {
            return Integer.MAX_VALUE;
        }
        int length = (int) point;
        boolean isWhole = withoutTrailingZeros(digits).length() <= length;
        String whole =
                digits.length() >= length ? digits.substring(0, length) : digits + "0".repeat(length - digits.length());
        try {
            long value = Long.parseLong(whole);
            return isWhole ? (int) value : (int) Math.min(value, Integer.MAX_VALUE);
        } catch (NumberFormatException beyondLong) {
            return Integer.MAX_VALUE;
        }
    }

    private static String withoutLeadingZeros(String digits) {
        int start = 0;
        while (start < digits.length() && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    private static String withoutTrailingZeros(String digits) {
        int end = digits.length();
        while (end > 0 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return digits.substring(0, end);
    }
}
