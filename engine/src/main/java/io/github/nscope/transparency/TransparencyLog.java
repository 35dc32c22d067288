package io.github.nscope.transparency;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.PublicKeyInfo;

/**
 * A log of a log list, {@code ct.LogInfo}. Two entries for one log are one log where all their values are equal.
 *
 * @param key the log's key; its SHA-256 is the log's id
 * @param description what the list calls the log; empty in a binary list
 * @param operator who runs it
 * @param type its interface
 * @param state its state from {@code stateTimestamp} on
 * @param stateTimestamp when the state begins, in milliseconds since 1970
 */
public record TransparencyLog(
        PublicKeyInfo key, String description, String operator, LogType type, LogState state, long stateTimestamp) {
    /** The id that timestamps name the log by. */
    public Bytes id() {
        return key.sha256();
    }

    /** The state in force at a moment. */
    LogState stateAt(long now) {
        return now >= stateTimestamp ? state : LogState.UNKNOWN;
    }
}
