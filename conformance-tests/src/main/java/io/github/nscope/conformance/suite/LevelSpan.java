package io.github.nscope.conformance.suite;

import io.github.nscope.platform.ApiLevel;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Levels as expectations write them: {@code 24-28}, {@code 29+}, {@code 36}, {@code 24-27, 30+}, {@code all}. Level 23,
 * which has no configurations, is none of all, and has to be named.
 */
public final class LevelSpan {
    private LevelSpan() {}

    /**
     * The levels that a notation means, oldest first.
     *
     * @throws IllegalArgumentException for text that is no notation
     */
    public static SortedSet<Integer> parse(String notation) {
        SortedSet<Integer> levels = new TreeSet<>();
        for (String part : notation.split(",", -1)) {
            addPart(levels, part.strip(), notation);
        }
        return levels;
    }

    private static void addPart(SortedSet<Integer> levels, String part, String notation) {
        int oldest = ApiLevel.OLDEST.major();
        int newest = ApiLevel.NEWEST.major();
        try {
            int dash = part.indexOf('-');
            boolean open = part.endsWith("+");
            int first = part.equals("all")
                    ? oldest
                    : Integer.parseInt(open ? part.substring(0, part.length() - 1) : part.split("-", 2)[0]);
            int last = dash > 0 ? Integer.parseInt(part.substring(dash + 1)) : first;
            last = open || part.equals("all") ? newest : last;
            if (first < ApiLevel.WITHOUT_CONFIGURATIONS.major() || last > newest || first > last) {
                throw new IllegalArgumentException(
                        "levels " + notation + " are not within " + ApiLevel.WITHOUT_CONFIGURATIONS + "-" + newest);
            }
            for (int level = first; level <= last; level++) {
                levels.add(level);
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + notation + "\" is no range of levels", e);
        }
    }
}
