package io.github.nscope;

import io.github.nscope.roots.RootStanding;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is known about the roots of a decision beyond the stores that it was made with: roots that came with a later
 * level, went with an earlier one, or are where the configuration does not look.
 *
 * @param missing for a decision that found no trust anchor: who that would have been
 * @param foreign for a path that was found: its anchors from the system store which, by their keys, are roots of other
 *     levels and not of this one
 */
public record RootEvidence(List<MissingAnchor> missing, List<RootStanding> foreign) {
    /** Nothing worth knowing. */
    public static final RootEvidence NONE = new RootEvidence(List.of(), List.of());

    /** Copies the lists. */
    public RootEvidence {
        missing = List.copyOf(missing);
        foreign = List.copyOf(foreign);
    }

    /** Whether a device of the level has a root which may complete the path, and the store given here has not. */
    public boolean lacksShippedRoot() {
        return missing.stream()
                .anyMatch(anchor -> anchor.whereabouts().contains(MissingAnchor.Whereabouts.SHIPPED_BUT_NOT_AT_HAND));
    }

    /** What is worth knowing, a sentence each. */
    public List<String> sentences() {
        return Stream.concat(
                        missing.stream().flatMap(anchor -> anchor.sentences().stream()),
                        foreign.stream()
                                .map(standing -> standing.describe()
                                        + ": the store given here holds it, a device of this level does not."))
                .distinct()
                .toList();
    }
}
