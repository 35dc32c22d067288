package io.github.nscope.path;

import io.github.nscope.certificate.GeneralName;
import io.github.nscope.certificate.NameConstraints;
import io.github.nscope.certificate.NameConstraints.Subtree;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The name constraints of all CA certificates so far, as one ({@code NameConstraintsExtension.merge} and {@code verify}). */
final class MergedNameConstraints {
    private static final int UNLIMITED = -1;

    private final NameComparisons comparisons;
    private @Nullable Subtrees permitted;
    private @Nullable Subtrees excluded;

    MergedNameConstraints(NameComparisons comparisons, NameConstraints first) {
        this.comparisons = comparisons;
        this.permitted = subtrees(first.permitted());
        this.excluded = subtrees(first.excluded());
    }

    private @Nullable Subtrees subtrees(List<Subtree> trees) {
        return trees.isEmpty() ? null : new Subtrees(comparisons, trees);
    }

    /** Adds the constraints of the next CA certificate: excluded subtrees are united, permitted ones intersected. */
    void merge(NameConstraints next) {
        exclude(next.excluded());
        if (permitted == null) {
            permitted = subtrees(next.permitted());
        } else if (!next.permitted().isEmpty()) {
            exclude(permitted.retain(next.permitted()));
        }
        if (permitted != null && excluded != null) {
            permitted.removeAllIn(excluded);
        }
    }

    private void exclude(List<Subtree> trees) {
        if (excluded == null) {
            excluded = subtrees(trees);
        } else if (!trees.isEmpty()) {
            excluded.addAll(trees);
        }
    }

    /** Whether some subtree has a minimum that is not zero. */
    boolean haveMinimum() {
        return all().anyMatch(tree -> tree.minimum() != 0);
    }

    /** Whether some subtree has a maximum. */
    boolean haveMaximum() {
        return all().anyMatch(tree -> tree.maximum() != UNLIMITED);
    }

    private Stream<Subtree> all() {
        return Stream.of(permitted, excluded)
                .flatMap(subtrees -> subtrees == null ? Stream.of() : subtrees.trees().stream());
    }

    /** Whether a name is in no excluded subtree, and in a permitted one where any is of the name's type. */
    boolean allow(GeneralName name) {
        return !isExcluded(name) && isPermitted(name);
    }

    private boolean isExcluded(GeneralName name) {
        return excluded != null
                && excluded.trees().stream()
                        .anyMatch(tree -> comparisons.compare(tree.base(), name).isInside());
    }

    private boolean isPermitted(GeneralName name) {
        boolean constrained = false;
        List<Subtree> trees = permitted == null ? List.of() : permitted.trees();
        for (Subtree tree : trees) {
            NameRelation relation = comparisons.compare(tree.base(), name);
            if (relation.isInside()) {
                return true;
            }
            constrained |= relation != NameRelation.DIFFERENT_TYPE;
        }
        return !constrained;
    }
}
