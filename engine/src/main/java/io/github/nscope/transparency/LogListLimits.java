package io.github.nscope.transparency;

import io.github.nscope.certificate.Bytes;

/** How much of a log list this engine reads: far more than any list in use, far less than would hurt. */
final class LogListLimits {
    /** Bytes of the file; lists in use have about 200 KiB. */
    static final int MAX_BYTES = 8 * 1024 * 1024;

    /** Objects and arrays inside each other; lists in use have six. The reader recurses once for each. */
    static final int MAX_DEPTH = 64;

    private LogListLimits() {}

    static void checkSize(Bytes file) {
        if (file.length() > MAX_BYTES) {
            throw new IllegalArgumentException("The log list has " + file.length() + " bytes; at most " + MAX_BYTES
                    + " are read, so give a smaller one");
        }
    }

    static void checkDepth(int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException(
                    "The log list nests more than " + MAX_DEPTH + " objects and arrays; give a flatter one");
        }
    }
}
