package io.github.nscope.path;

import io.github.nscope.certificate.GeneralName;
import io.github.nscope.certificate.NameConstraints.Subtree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The permitted or the excluded subtrees of name constraints ({@code Subtrees}), with the platform's way of
 * combining them. That way is no plain set algebra: it depends on the order, and loses subtrees in some.
 */
final class Subtrees {
    private final NameComparisons comparisons;
    private final List<Subtree> trees;

    Subtrees(NameComparisons comparisons, List<Subtree> trees) {
        this.comparisons = comparisons;
        this.trees = new ArrayList<>(trees);
    }

    List<Subtree> trees() {
        return trees;
    }

    /** Adds all of the others, {@code union}. */
    void addAll(List<Subtree> others) {
        trees.addAll(others);
        minimize(trees);
    }

    /** Takes away what lies in an excluded subtree, {@code reduce}. */
    void removeAllIn(Subtrees excluded) {
        for (Subtree outer : excluded.trees) {
            trees.removeIf(
                    tree -> comparisons.compare(outer.base(), tree.base()).isInside());
        }
    }

    /** Leaves of each subtree no more than one of the list: the wider of two. */
    private void minimize(List<Subtree> list) {
        int i = 0;
        while (i < list.size()) {
            if (isCoveredByLater(list, i)) {
                list.remove(i);
            } else {
                i++;
            }
        }
    }

    /** Whether a later subtree covers this one. Later ones that this one covers are removed on the way. */
    private boolean isCoveredByLater(List<Subtree> list, int index) {
        GeneralName current = list.get(index).base();
        int j = index + 1;
        while (j < list.size()) {
            switch (comparisons.compare(current, list.get(j).base())) {
                case MATCH, WIDENS -> {
                    return true;
                }
                case NARROWS -> list.remove(j);
                default -> j++;
            }
        }
        return false;
    }

    /**
     * Keeps what lies in these and in the others, {@code intersect}. Where nothing of a type is left, the platform
     * excludes everything of the type.
     *
     * @return the subtrees to be excluded for that
     */
    List<Subtree> retain(List<Subtree> added) {
        if (trees.isEmpty()) {
            addAll(added);
            return List.of();
        }
        List<Subtree> others = new ArrayList<>(added);
        minimize(trees);
        minimize(others);
        List<Subtree> narrower = new ArrayList<>();
        List<Subtree> excluded = new ArrayList<>();
        int i = 0;
        while (i < trees.size()) {
            GeneralName own = trees.get(i).base();
            Place place = place(own, others);
            place.narrower().ifPresent(narrower::add);
            if (place.isDisjoint() && !anyOverlap(own, others)) {
                excludeAllLike(own, excluded);
            }
            if (place.isKept()) {
                i++;
            } else {
                trees.remove(i);
            }
        }
        if (!narrower.isEmpty()) {
            addAll(narrower);
        }
        addNewTypes(others);
        return excluded;
    }

    /** How a subtree lies to a list: the first of the list that has anything in common with it decides. */
    private record Place(NameRelation relation, Optional<Subtree> narrower) {
        boolean isDisjoint() {
            return relation == NameRelation.SAME_TYPE;
        }

        boolean isKept() {
            return !isDisjoint() && narrower.isEmpty();
        }
    }

    private Place place(GeneralName own, List<Subtree> others) {
        NameRelation place = NameRelation.DIFFERENT_TYPE;
        for (Subtree other : others) {
            NameRelation relation = comparisons.compare(own, other.base());
            if (relation.overlaps()) {
                return new Place(relation, relation == NameRelation.NARROWS ? Optional.of(other) : Optional.empty());
            }
            if (relation == NameRelation.SAME_TYPE) {
                place = relation;
            }
        }
        return new Place(place, Optional.empty());
    }

    /** Whether any subtree of a type that is still here has something in common with the others. */
    private boolean anyOverlap(GeneralName like, List<Subtree> others) {
        return trees.stream()
                .map(Subtree::base)
                .filter(own -> own.getClass() == like.getClass())
                .anyMatch(own -> others.stream()
                        .anyMatch(
                                other -> comparisons.compare(own, other.base()).overlaps()));
    }

    private void excludeAllLike(GeneralName like, List<Subtree> excluded) {
        Optional<Subtree> widest = comparisons.widest(like).map(base -> new Subtree(base, 0, -1));
        if (widest.isPresent() && !excluded.contains(widest.get())) {
            excluded.add(widest.get());
        }
    }

    /** Adds the subtrees of types that are not here, unless nothing is here at all. */
    private void addNewTypes(List<Subtree> others) {
        for (Subtree other : others) {
            boolean isNew = !trees.isEmpty()
                    && trees.stream()
                            .allMatch(own ->
                                    comparisons.compare(own.base(), other.base()) == NameRelation.DIFFERENT_TYPE);
            if (isNew) {
                trees.add(other);
            }
        }
    }
}
