package io.github.nscope.platform;

import java.util.regex.Pattern;

/**
 * The version of Conscrypt, which builds and checks certification paths. It came with the system through level 28; from
 * level 29 on it is a module that is updated without the system, so a device may have that of a newer level.
 *
 * @param generation the level whose first release shipped it, or {@link #UPSTREAM_2026}'s
 */
public record ConscryptVersion(int generation) {
    /** What the project has published by 2026, beyond what the newest level ships. */
    public static final ConscryptVersion UPSTREAM_2026 = new ConscryptVersion(38);

    private static final Pattern LEVEL = Pattern.compile("[0-9]{1,4}");

    /** The first level on which Conscrypt is a module. */
    private static final int FIRST_MODULE = 29;

    /**
     * Checks the generation.
     *
     * @throws IllegalArgumentException for a version that the engine does not mirror
     */
    public ConscryptVersion {
        if (generation < ApiLevel.WITHOUT_CONFIGURATIONS.major() || generation > ApiLevel.NEWEST.major() + 1) {
            throw new IllegalArgumentException("Conscrypt of level " + generation
                    + " is not supported; those of levels 23 to 37 and upstream-2026 are");
        }
    }

    /**
     * The version that a text names: the number of the level that shipped it first, or {@code upstream-2026}.
     *
     * @throws IllegalArgumentException for any other text, and for a version that the engine does not mirror
     */
    public static ConscryptVersion parse(String text) {
        if (text.equals(UPSTREAM_2026.toString())) {
            return UPSTREAM_2026;
        }
        if (!LEVEL.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no version of Conscrypt, give the level that shipped it");
        }
        int level = Integer.parseInt(text);
        // The number after the newest level's stands for what is published since, and is no level.
        if (level == UPSTREAM_2026.generation()) {
            throw new IllegalArgumentException("API level " + level + " is not supported; give " + UPSTREAM_2026);
        }
        return new ConscryptVersion(level);
    }

    /** The version that a level's first release shipped. */
    public static ConscryptVersion shippedWith(ApiLevel level) {
        return new ConscryptVersion(level.major());
    }

    /** Whether a device of a level may have it: modules are updated, and never below what the system came with. */
    public boolean isPossibleOn(ApiLevel level) {
        return generation == level.major() || (level.major() >= FIRST_MODULE && generation > level.major());
    }

    /** The level, or {@code upstream-2026}. */
    @Override
    public String toString() {
        return generation > ApiLevel.NEWEST.major() ? "upstream-2026" : Integer.toString(generation);
    }
}
