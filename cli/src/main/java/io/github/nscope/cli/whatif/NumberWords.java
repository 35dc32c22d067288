package io.github.nscope.cli.whatif;

import java.util.ArrayList;
import java.util.List;

/** Numbers in words. */
final class NumberWords {
    private NumberWords() {}

    /** Ascending numbers with their runs as ranges, {@code 24–27, 34}. */
    static String ranges(List<Integer> numbers) {
        List<String> ranges = new ArrayList<>();
        int first = 0;
        for (int next = 1; next <= numbers.size(); next++) {
            if (next == numbers.size() || numbers.get(next) != numbers.get(next - 1) + 1) {
                String end = next - 1 == first ? "" : "\u2013" + numbers.get(next - 1);
                ranges.add(numbers.get(first) + end);
                first = next;
            }
        }
        return String.join(", ", ranges);
    }
}
