package io.github.nscope.conformance.buildtools;

/** The backslash escapes of an attribute's text. Quotes and blanks stay as they are. */
final class EscapedText {
    private static final int UNICODE_DIGITS = 4;

    private EscapedText() {}

    static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i++);
            if (c != '\\') {
                plain.append(c);
            } else if (i < text.length()) {
                char escaped = text.charAt(i++);
                if (escaped == 'u') {
                    int to = Math.min(i + UNICODE_DIGITS, text.length());
                    String digits = text.substring(i, to);
                    if (!digits.matches("[0-9A-Fa-f]{1,4}") || digits.length() < UNICODE_DIGITS) {
                        return plain.toString();
                    }
                    plain.append((char) Integer.parseInt(digits, 16));
                    i = to;
                } else {
                    plain.append(escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped);
                }
            }
        }
        return plain.toString();
    }
}
