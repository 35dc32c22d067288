package io.github.nscope.platform;

import org.jspecify.annotations.Nullable;

/**
 * Levels from one to another, both included: how long something was part of the platform.
 *
 * @param first the first level, which may lie before those the engine mirrors
 * @param last the last level, or null where it is still part of the newest
 */
public record LevelRange(int first, @Nullable Integer last) {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException where the range ends before it begins
     */
    public LevelRange {
        if (last != null && last < first) {
            throw new IllegalArgumentException("A range of levels can't run from " + first + " to " + last);
        }
    }

    /** Whether a level lies in the range; its minor release does not matter. */
    public boolean contains(ApiLevel level) {
        return first <= level.major() && (last == null || level.major() <= last);
    }

    /** Whether a level is older than the whole range. */
    public boolean beginsAfter(ApiLevel level) {
        return level.major() < first;
    }

    /** The range in words: {@code 25+}, {@code 26 to 33}, {@code 34}. */
    @Override
    public String toString() {
        return Ranges.describe(first, last == null ? Ranges.OPEN : last);
    }
}
