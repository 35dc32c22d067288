package io.github.nscope.conformance.fuzz;

/** What a universe of certificates has more of than others. */
enum Emphasis {
    /** Nothing. */
    NONE,
    /** Name constraints and the names that they are held against. */
    NAMES,
    /** Certificate policies and what constrains them. */
    POLICIES,
    /** Alternatives: reissued, cross-signed and renamed authorities. */
    PATHS,
    /** Timestamps of logs, the lists of logs that devices are sent, and stapled responses. */
    STAPLES,
    /** Encodings that were changed before they were signed. */
    ENCODINGS
}
