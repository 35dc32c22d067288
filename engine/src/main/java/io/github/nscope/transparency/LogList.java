package io.github.nscope.transparency;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.platform.PlatformThrowable;

/** A log list that could be loaded. Its entries may still prove broken when a timestamp names them. */
public interface LogList {
    /** When the list was made, in milliseconds since 1970. */
    long timestamp();

    /** The list's version as written, {@code 1.0}; only for people. */
    String version();

    /** Looks a log up by its id. */
    Lookup find(Bytes logId);

    /** What a look-up finds. */
    sealed interface Lookup {
        /** A log. */
        record Found(TransparencyLog log) implements Lookup {}

        /** No such log. */
        record Unknown() implements Lookup {}

        /** An entry that can't be used; {@code why} is one line. */
        record InvalidEntry(String why) implements Lookup {}

        /** An unchecked exception leaves the check. */
        record Escaped(PlatformThrowable throwable) implements Lookup {}
    }
}
