package io.github.nscope.roots;

/** Whether a root was in every build of the levels that ship it, or came or went with an update within one. */
public enum WithinLevel {
    /** In every build of its levels. */
    UNCHANGED,
    /** Missing from the first release of its first level, added by an update of that level. */
    ADDED_BY_UPDATE,
    /** In the first release of its last level, removed by an update of that level. */
    REMOVED_BY_UPDATE
}
