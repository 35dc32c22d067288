package io.github.nscope.platform;

/**
 * The version of Conscrypt, which builds and checks certification paths. It came with the system through level 28; from
 * level 29 on it is a module that is updated without the system, so a device may have that of a newer level.
 *
 * @param generation the level whose first release shipped it, or {@link #UPSTREAM_2026}'s
 */
public record ConscryptVersion(int generation) {
    /** What the project has published by 2026, beyond what the newest level ships. */
    public static final ConscryptVersion UPSTREAM_2026 = new ConscryptVersion(38);

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
