package io.github.nscope.conformance.runner;

/** What became of one question. */
public enum Verdict {
    /** Every member that the tool answered is as a device answers it. */
    PASSED,
    /** Some member is not. */
    FAILED,
    /** The tool said that it can't judge the case, or answered no member that the case is about. */
    SKIPPED,
    /** The tool crashed, hung, or answered something unreadable. */
    BROKEN
}
