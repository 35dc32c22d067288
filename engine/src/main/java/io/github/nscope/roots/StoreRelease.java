package io.github.nscope.roots;

/** Which build of a level is meant, where updates within the level changed its root store. */
public enum StoreRelease {
    /** The level's first public release. */
    FIRST,
    /** The newest build of the level that was examined, security updates included. */
    LATEST
}
