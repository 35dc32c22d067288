package io.github.nscope.config;

/** Which file of the app something stands in. */
public enum SourceFile {
    /** The resource that the manifest names. */
    MAIN,
    /** The resource of the same name followed by {@code _debug}, read for debuggable apps. */
    DEBUG_SIBLING
}
