package io.github.nscope.cli.whatif;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Combinations of builds, targets and so on that get the same answers from all levels.
 *
 * @param chosen for each axis the indexes of its values
 * @param spans the answers, by level
 */
public record Box(List<Set<Integer>> chosen, List<Span> spans) {
    /** Copies the lists. */
    public Box {
        chosen = chosen.stream().map(Set::copyOf).toList();
        spans = List.copyOf(spans);
    }

    /** The combinations in words; nothing where they are all. */
    public String describe(List<Axis> axes) {
        return IntStream.range(0, axes.size())
                .mapToObj(axis -> axes.get(axis).describe(chosen.get(axis)))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Fewer boxes that say the same: those that differ along one axis alone become one. */
    static List<Box> folded(List<Box> boxes, int axes) {
        List<Box> folded = boxes;
        for (int axis = axes - 1; axis >= 0; axis--) {
            folded = foldedAlong(axis, folded);
        }
        return folded;
    }

    private static List<Box> foldedAlong(int axis, List<Box> boxes) {
        List<Box> folded = new ArrayList<>();
        for (Box box : boxes) {
            int same = IntStream.range(0, folded.size())
                    .filter(index -> folded.get(index).differsOnlyAlong(axis, box))
                    .findFirst()
                    .orElse(-1);
            if (same < 0) {
                folded.add(box);
            } else {
                folded.set(same, folded.get(same).joined(axis, box));
            }
        }
        return folded;
    }

    private boolean differsOnlyAlong(int axis, Box other) {
        return spans.equals(other.spans)
                && IntStream.range(0, chosen.size())
                        .allMatch(index -> index == axis || chosen.get(index).equals(other.chosen.get(index)));
    }

    private Box joined(int axis, Box other) {
        List<Set<Integer>> all = new ArrayList<>(chosen);
        Set<Integer> both = new HashSet<>(chosen.get(axis));
        both.addAll(other.chosen.get(axis));
        all.set(axis, both);
        return new Box(all, spans);
    }
}
