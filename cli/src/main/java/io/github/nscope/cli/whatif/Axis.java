package io.github.nscope.cli.whatif;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One thing that is varied beside the device's level.
 *
 * @param name what it is, {@code build}
 * @param values its values in words, in their order
 * @param numbers whether runs of values are told as ranges
 */
public record Axis(String name, List<String> values, Numbers numbers) {
    /** Whether the values are numbers. */
    public enum Numbers {
        YES,
        NO
    }

    /** Copies the list. */
    public Axis {
        values = List.copyOf(values);
    }

    /** Some of its values in words, {@code target 24–27}; nothing where they are all of them. */
    String describe(Set<Integer> chosen) {
        if (chosen.size() == values.size()) {
            return "";
        }
        return numbers == Numbers.YES ? name + " " + ranges(chosen) : chosenValues(chosen);
    }

    private String chosenValues(Set<Integer> chosen) {
        return chosen.stream().sorted().map(values::get).collect(Collectors.joining(" or "));
    }

    private String ranges(Set<Integer> chosen) {
        return NumberWords.ranges(chosen.stream()
                .sorted()
                .map(index -> Integer.valueOf(values.get(index)))
                .toList());
    }
}
