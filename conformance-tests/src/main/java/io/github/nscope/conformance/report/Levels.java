package io.github.nscope.conformance.report;

import java.util.ArrayList;
import java.util.List;

/** Writes levels as ranges: {@code 24-28, 34}. */
final class Levels {
    private Levels() {}

    /** The ranges of levels in ascending order. */
    static String ranges(List<Integer> levels) {
        List<String> ranges = new ArrayList<>();
        int first = 0;
        for (int at = 0; at < levels.size(); at++) {
            if (at + 1 == levels.size() || levels.get(at + 1) != levels.get(at) + 1) {
                int from = levels.get(first);
                int to = levels.get(at);
                ranges.add(from == to ? Integer.toString(from) : from + "-" + to);
                first = at + 1;
            }
        }
        return String.join(", ", ranges);
    }
}
