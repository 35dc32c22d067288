package io.github.nscope.document;

/** White space as the build tools know it: {@code isspace} in the C locale. */
final class WhiteSpace {
    private WhiteSpace() {}

    static boolean is(char character) {
        return character == ' ' || (character >= '\t' && character <= '\r');
    }

    /** The text without white space at its ends. */
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && is(text.charAt(start))) {
            start++;
        }
        while (end > start && is(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** The text with white space at either end made one blank, empty for blank text: what aapt2's flattener keeps. */
    static String collapseEnds(String text) {
        String trimmed = trim(text);
        if (trimmed.isEmpty()) {
            return "";
        }
        String before = is(text.charAt(0)) ? " " : "";
        String after = is(text.charAt(text.length() - 1)) ? " " : "";
        return before + trimmed + after;
    }
}
