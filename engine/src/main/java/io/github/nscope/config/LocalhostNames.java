package io.github.nscope.config;

/** {@code Domain.isLocalhost}: two words, and loopback addresses with or without one pair of brackets. */
final class LocalhostNames {
    private LocalhostNames() {}

    /** Whether the text is one of them; the platform has put it into lower case, which changes no answer. */
    static boolean contains(String text) {
        return contains(text, text.length());
    }

    /** Whether the first {@code end} characters are one of them. */
    static boolean contains(String text, int end) {
        if (is(text, end, "localhost") || is(text, end, "ip6-localhost")) {
            return true;
        }
        boolean bracketed = end >= 2 && text.charAt(0) == '[' && text.charAt(end - 1) == ']';
        return bracketed ? NumericAddress.isLoopback(text, 1, end - 1) : NumericAddress.isLoopback(text, 0, end);
    }

    private static boolean is(String text, int end, String word) {
        return end == word.length() && text.regionMatches(true, 0, word, 0, end);
    }
}
