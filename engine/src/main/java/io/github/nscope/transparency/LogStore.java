package io.github.nscope.transparency;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;
import io.github.nscope.platform.PlatformThrowable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A device's log list together with the state that decides whether it is used, {@code ct.LogStore.State}. The state is
 * settled when the list is loaded and stays until the file changes: a list that grows too old in a running process
 * stays in force.
 */
public sealed interface LogStore {
    /** How long a list may be used, {@code PolicyImpl.isLogStoreCompliantAt}. */
    Duration MOST_AGE = Duration.ofDays(70);

    /** Where level 36 keeps its list, below the data directory. */
    String JSON_PATH = "misc/keychain/ct/v2/current/log_list.json";

    /** Where level 37 keeps its list, below the data directory. */
    String BINARY_PATH = "misc/keychain/ct/v3/current/log_list.ctfb";

    /** The list is used. */
    record Compliant(LogList list) implements LogStore {}

    /** There is no list: every check passes. */
    record NotFound() implements LogStore {}

    /** There is a list that can't be used: every check passes. {@code why} is one line. */
    record Unusable(Unfit unfit, String why) implements LogStore {}

    /** Loading throws an unchecked exception, which leaves every check. */
    record Escaped(PlatformThrowable throwable) implements LogStore {}

    /** Why a list can't be used. */
    enum Unfit {
        /** It can't be read. */
        MALFORMED,
        /** It is too old, or from the future. */
        NON_COMPLIANT
    }

    /** The path below the data directory of the file that a level reads. */
    static String path(PlatformProfile profile) {
        return profile.has(Behavior.BINARY_LOG_LIST) ? BINARY_PATH : JSON_PATH;
    }

    /**
     * Loads the file that a level reads.
     *
     * @param file the content of the file at {@link #path}, or null where the device has none
     * @param loadedAt the device's clock when the process loads it
     * @throws IllegalArgumentException where the file is larger or nests more deeply than this engine reads
     */
    static LogStore load(PlatformProfile profile, @Nullable Bytes file, Instant loadedAt) {
        if (file == null) {
            return new NotFound();
        }
        return of(
                profile.has(Behavior.BINARY_LOG_LIST)
                        ? BinaryLogListFile.read(file, loadedAt)
                        : JsonLogListFile.read(file),
                loadedAt);
    }

    /** Settles the state of a list that was read. */
    static LogStore of(LogListReading reading, Instant loadedAt) {
        if (reading instanceof LogListReading.Malformed malformed) {
            return new Unusable(Unfit.MALFORMED, malformed.why());
        }
        if (reading instanceof LogListReading.Escaped escaped) {
            return new Escaped(escaped.throwable());
        }
        LogList list = ((LogListReading.Loaded) reading).list();
        long now = loadedAt.toEpochMilli();
        if (list.timestamp() + MOST_AGE.toMillis() < now) {
            return nonCompliant("older than 70 days", list);
        }
        return list.timestamp() > now ? nonCompliant("from the future", list) : new Compliant(list);
    }

    private static LogStore nonCompliant(String why, LogList list) {
        return new Unusable(
                Unfit.NON_COMPLIANT, "the log list of " + Instant.ofEpochMilli(list.timestamp()) + " is " + why);
    }
}
