package io.github.nscope.path;

/** How a name, or another constraint, lies to a name constraint ({@code GeneralNameInterface.constrains}). */
enum NameRelation {
    /** They are of different types, so that neither says anything of the other. */
    DIFFERENT_TYPE,
    /** They are the same. */
    MATCH,
    /** The name lies inside the constraint. */
    NARROWS,
    /** The constraint lies inside the name. */
    WIDENS,
    /** They are of one type and have nothing in common. */
    SAME_TYPE;

    /** Whether one lies inside the other. */
    boolean overlaps() {
        return this == MATCH || this == NARROWS || this == WIDENS;
    }

    /** Whether the name lies in the constraint. */
    boolean isInside() {
        return this == MATCH || this == NARROWS;
    }
}
