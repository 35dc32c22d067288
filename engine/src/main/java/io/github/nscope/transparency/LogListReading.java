package io.github.nscope.transparency;

import io.github.nscope.platform.PlatformThrowable;

/** What comes of reading the device's log list file. */
public sealed interface LogListReading {
    /** A list. */
    record Loaded(LogList list) implements LogListReading {}

    /** There is a file that is no list; {@code why} is one line. */
    record Malformed(String why) implements LogListReading {}

    /** An unchecked exception leaves the check. */
    record Escaped(PlatformThrowable throwable) implements LogListReading {}
}
