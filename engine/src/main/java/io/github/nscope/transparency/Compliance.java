package io.github.nscope.transparency;

/** What the policy says, by the names that the platform prints, {@code ct.PolicyCompliance}. */
public enum Compliance {
    /** Enough. */
    COMPLY,
    /** Too few timestamps of logs that count. */
    NOT_ENOUGH_SCTS,
    /** Enough timestamps, all from logs of one operator. */
    NOT_ENOUGH_DIVERSE_SCTS,
    /** Enough timestamps, none from a log of the RFC 6962 kind. */
    NO_RFC6962_LOG
}
