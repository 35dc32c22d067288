package io.github.nscope.roots;

import io.github.nscope.platform.ApiLevel;

/**
 * Where a root stands from one level's point of view: the answer to "does this device know the server's root, and if
 * not, did it come later or go earlier?"
 *
 * @param root the root
 * @param standing where it stands
 */
public record RootStanding(SystemRoot root, Standing standing) {
    /** Whether a level ships a root. */
    public enum Standing {
        /** The level ships it. */
        SHIPPED,
        /** Builds of the level ship it, but not the one asked for. */
        OTHER_BUILD,
        /** Only newer levels ship it. */
        COMES_LATER,
        /** Only older levels shipped it. */
        GONE
    }

    static RootStanding of(SystemRoot root, ApiLevel level, StoreRelease release) {
        return new RootStanding(root, standing(root, level, release));
    }

    private static Standing standing(SystemRoot root, ApiLevel level, StoreRelease release) {
        if (root.isShippedBy(level, release)) {
            return Standing.SHIPPED;
        }
        if (root.levels().contains(level)) {
            return Standing.OTHER_BUILD;
        }
        return root.levels().beginsAfter(level) ? Standing.COMES_LATER : Standing.GONE;
    }

    /** One line for people: {@code CN=ISRG Root X1,… is part of the system store only on levels 25+}. */
    public String describe() {
        return root.subject()
                + switch (standing) {
                    case SHIPPED -> " is part of the level's system store";
                    case OTHER_BUILD ->
                        " is part of the level's system store in other builds of the level: " + root.note();
                    case COMES_LATER -> " is part of the system store only on levels " + root.levels();
                    case GONE -> " was part of the system store only on levels " + root.levels();
                };
    }
}
