package io.github.nscope.transparency;

/** What interface a log offers, which level 36 cares about. */
public enum LogType {
    /** RFC 6962. */
    RFC6962,
    /** The static CT API: a "tiled" log. */
    STATIC
}
