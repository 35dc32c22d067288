package io.github.nscope.transparency;

import java.util.Arrays;
import java.util.Optional;

/** The state of a log, by the names of the JSON list and the numbers of the binary one ({@code LogInfo.STATE_…}). */
public enum LogState {
    /** None given, or not yet in force. */
    UNKNOWN(0, ""),
    /** Applied for inclusion. */
    PENDING(1, "pending"),
    /** Included, not yet relied on by all. */
    QUALIFIED(2, "qualified"),
    /** Included. */
    USABLE(3, "usable"),
    /** Takes no more certificates. */
    READONLY(4, "readonly"),
    /** No longer relied on, except for what it promised before. */
    RETIRED(5, "retired"),
    /** Never to be relied on. */
    REJECTED(6, "rejected");

    private final int code;
    private final String word;

    LogState(int code, String word) {
        this.code = code;
        this.word = word;
    }

    /** Whether a log in this state can vouch for a certificate now. */
    boolean isCurrent() {
        return this == QUALIFIED || this == USABLE || this == READONLY;
    }

    /** Whether a log in this state could once vouch for a certificate. */
    boolean isCurrentOrRetired() {
        return isCurrent() || this == RETIRED;
    }

    /** The state of a name in a JSON list. */
    static Optional<LogState> ofWord(String word) {
        return Arrays.stream(values())
                .filter(state -> state != UNKNOWN && state.word.equals(word))
                .findFirst();
    }

    /** The state of a number in a binary list. */
    static Optional<LogState> ofCode(int code) {
        return Arrays.stream(values())
                .filter(state -> state != UNKNOWN && state.code == code)
                .findFirst();
    }
}
