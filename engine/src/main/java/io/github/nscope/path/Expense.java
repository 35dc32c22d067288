package io.github.nscope.path;

import io.github.nscope.path.Budget.Limit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one search has cost so far. */
final class Expense {
    private final Budget budget;
    private int pathSteps;
    private int signatureChecks;
    private int nameComparisons;
    private @Nullable Limit exceeded;

    Expense(Budget budget) {
        this.budget = budget;
    }

    /** Counts a piece of work; false, from then on for every kind, where a limit is exceeded. */
    boolean spend(Limit limit) {
        if (exceeded == null && spendOne(limit) > budget.of(limit)) {
            exceeded = limit;
        }
        return exceeded == null;
    }

    private int spendOne(Limit limit) {
        return switch (limit) {
            case PATH_STEPS -> ++pathSteps;
            case SIGNATURE_CHECKS -> ++signatureChecks;
            case NAME_COMPARISONS -> ++nameComparisons;
        };
    }

    int spent(Limit limit) {
        return switch (limit) {
            case PATH_STEPS -> pathSteps;
            case SIGNATURE_CHECKS -> signatureChecks;
            case NAME_COMPARISONS -> nameComparisons;
        };
    }

    boolean isExceeded() {
        return exceeded != null;
    }

    /** The limit that was exceeded, if one was. */
    Optional<Limit> exceeded() {
        return Optional.ofNullable(exceeded);
    }
}
