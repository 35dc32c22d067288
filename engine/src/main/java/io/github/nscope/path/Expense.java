package io.github.nscope.path;

import io.github.nscope.path.Budget.Limit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one search has cost so far. */
final class Expense {
    private final Budget budget;
    private final Map<Limit, Integer> spent = new EnumMap<>(Limit.class);
    private @Nullable Limit exceeded;

    Expense(Budget budget) {
        this.budget = budget;
    }

    /** Counts a piece of work; false, from then on for every kind, where a limit is exceeded. */
    boolean spend(Limit limit) {
        if (exceeded == null && spent.merge(limit, 1, Integer::sum) > budget.of(limit)) {
            exceeded = limit;
        }
        return exceeded == null;
    }

    int spent(Limit limit) {
        return spent.getOrDefault(limit, 0);
    }

    /** The limit that was exceeded, if one was. */
    Optional<Limit> exceeded() {
        return Optional.ofNullable(exceeded);
    }
}
