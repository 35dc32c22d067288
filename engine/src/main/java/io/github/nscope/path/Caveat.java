package io.github.nscope.path;

/** Something that a device would have judged and a result leaves out. */
public enum Caveat {
    /** The system-wide pins of old levels. */
    LEGACY_PINS,
    /** Certificate transparency. */
    TRANSPARENCY,
    /** The stapled OCSP response. */
    STAPLED_RESPONSE
}
