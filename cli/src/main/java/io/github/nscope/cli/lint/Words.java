package io.github.nscope.cli.lint;

import io.github.nscope.platform.ApiLevel;
import java.util.ArrayList;
import java.util.List;

/** Lists in words. */
public final class Words {
    private static final int MOST = 3;

    private Words() {}

    /** A few of many, {@code a, b, c and 4 more}. */
    public static String list(List<String> items) {
        return items.size() <= MOST
                ? String.join(", ", items)
                : String.join(", ", items.subList(0, MOST)) + " and " + (items.size() - MOST) + " more";
    }

    /** Levels with their runs as ranges, {@code 24-27, 34}. */
    public static String levels(List<ApiLevel> levels) {
        List<String> ranges = new ArrayList<>();
        int first = 0;
        for (int next = 1; next <= levels.size(); next++) {
            boolean follows = next < levels.size()
                    && levels.get(next).major() == levels.get(next - 1).major() + 1;
            if (!follows) {
                ranges.add(
                        first == next - 1
                                ? levels.get(first).toString()
                                : levels.get(first) + "\u2013" + levels.get(next - 1));
                first = next;
            }
        }
        return String.join(", ", ranges);
    }
}
