package io.github.nscope.document;

/** Backslash escapes in attribute values, as aapt2's {@code ResourceUtils.StringBuilder} resolves them with blanks preserved. */
final class StringEscapes {
    private static final int UNICODE_DIGITS = 4;

    private StringEscapes() {}

    /** The value with its escapes resolved; cut at an escape that names no character, as the builder stops there. */
    static String resolve(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        StringBuilder resolved = new StringBuilder(value.length());
        int index = 0;
        while (index < value.length()) {
            char current = value.charAt(index++);
            if (current != '\\') {
                resolved.append(current);
            } else if (index < value.length()) {
                char escaped = value.charAt(index++);
                if (escaped == 'u') {
                    int end = Math.min(index + UNICODE_DIGITS, value.length());
                    int codePoint = codePoint(value.substring(index, end));
                    if (codePoint < 0) {
                        break;
                    }
                    resolved.append((char) codePoint);
                    index = end;
                } else {
                    resolved.append(simple(escaped));
                }
            }
        }
        return resolved.toString();
    }

    private static char simple(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 't' -> '\t';
            default -> escaped;
        };
    }

    private static int codePoint(String digits) {
        int codePoint = 0;
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            int value = digit < 0x80 ? Character.digit(digit, 16) : -1;
            if (value < 0) {
                return -1;
            }
            codePoint = codePoint << 4 | value;
        }
        return Character.isSurrogate((char) codePoint) ? -1 : codePoint;
    }
}
