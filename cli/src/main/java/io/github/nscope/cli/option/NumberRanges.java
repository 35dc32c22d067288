package io.github.nscope.cli.option;

import io.github.nscope.cli.input.BadInput;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people list them: {@code 24..28,34,36..}. */
final class NumberRanges {
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,5})(?:(\\.\\.|-)([0-9]{1,5})?)?");

    private NumberRanges() {}

    /**
     * The numbers, each once, smallest first.
     *
     * @param option the option that they were given to
     * @param lowest the lowest that makes sense
     * @param highest the highest that makes sense, where an open range ends
     */
    static List<Integer> read(String option, String text, int lowest, int highest) throws BadInput {
        SortedSet<Integer> numbers = new TreeSet<>();
        for (String part : text.split(",", -1)) {
            Matcher range = RANGE.matcher(part);
            if (!range.matches()) {
                throw unreadable(option, text, lowest, highest);
            }
            int first = Integer.parseInt(range.group(1));
            String end = range.group(3);
            int last = end != null ? Integer.parseInt(end) : range.group(2) != null ? highest : first;
            if (first < lowest || last > highest || first > last) {
                throw unreadable(option, text, lowest, highest);
            }
            for (int number = first; number <= last; number++) {
                numbers.add(number);
            }
        }
        return new ArrayList<>(numbers);
    }

    private static BadInput unreadable(String option, String text, int lowest, int highest) {
        return BadInput.usage(
                option + " " + text + ": no list of numbers from " + lowest + " to " + highest,
                "write " + option + " 24..28,34 or " + option + " 34");
    }
}
