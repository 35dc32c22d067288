package io.github.nscope.platform;

/** How a range of levels is written: {@code 24 to 27}, {@code 28+}, {@code up to 23}, {@code 35}. */
final class Ranges {
    /** The end of a range that has none. */
    static final int OPEN = Integer.MAX_VALUE;

    private Ranges() {}

    static String describe(int first, int last) {
        if (first == last) {
            return Integer.toString(first);
        }
        if (last == OPEN) {
            return first + "+";
        }
        return first == 0 ? "up to " + last : first + " to " + last;
    }
}
