package io.github.nscope.transparency;

import io.github.nscope.platform.PlatformThrowable;

/** What certificate transparency says about a path. */
public sealed interface TransparencyResult {
    /** Nothing is checked; the requirement says why. */
    record NotRequired(TransparencyRequirement requirement) implements TransparencyResult {}

    /** The device has no log list, and without one every path passes. */
    record NoLogList() implements TransparencyResult {}

    /** The device's log list can't be used, and so the path passes; {@code why} is one line. */
    record FailedOpen(Cause cause, String why) implements TransparencyResult {
        /** Why a check passes that was not made. */
        public enum Cause {
            /** The list can't be read. */
            MALFORMED_LIST,
            /** The list was too old when it was loaded, or from the future. */
            NON_COMPLIANT_LIST,
            /**
             * The entry of a log that a timestamp names can't be used. On the device this switches transparency off
             * for the whole process until the list changes.
             */
            INVALID_LOG_ENTRY
        }
    }

    /** The policy is satisfied. */
    record Complied(TransparencyEvidence evidence) implements TransparencyResult {}

    /**
     * The policy is not satisfied: this path is refused, and another may do.
     *
     * @param reason why
     * @param throwable what the platform throws
     * @param evidence what it rests on
     */
    record Violated(Compliance reason, PlatformThrowable throwable, TransparencyEvidence evidence)
            implements TransparencyResult {}

    /** An unchecked exception leaves the whole check of the connection. */
    record Escaped(PlatformThrowable throwable) implements TransparencyResult {}
}
