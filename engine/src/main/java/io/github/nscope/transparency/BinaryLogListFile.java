package io.github.nscope.transparency;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.platform.PlatformThrowable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;

/**
 * Reads the binary log list of level 37, {@code misc/keychain/ct/v3/current/log_list.ctfb} below the data directory, as
 * {@code ct.LogStoreImplv3.loadLogList} does: a FlatBuffer whose head is read at once and whose entries are read when a
 * timestamp names them.
 */
public final class BinaryLogListFile {
    private static final int VERSION_MAJOR = 0;
    private static final int VERSION_MINOR = 1;
    private static final int TIMESTAMP = 2;

    private BinaryLogListFile() {}

    /**
     * Reads the file.
     *
     * @param loadedAt the device's clock when it reads the file: a list from the future is malformed
     * @throws IllegalArgumentException where the file is larger than this engine reads
     */
    public static LogListReading read(Bytes file, Instant loadedAt) {
        LogListLimits.checkSize(file);
        ByteBuffer buffer = ByteBuffer.wrap(file.toArray()).order(ByteOrder.LITTLE_ENDIAN);
        FlatTable root;
        try {
            root = FlatTable.root(buffer);
        } catch (IndexOutOfBoundsException e) {
            return new LogListReading.Malformed("the file does not begin as a FlatBuffer");
        }
        try {
            return list(root, loadedAt);
        } catch (IndexOutOfBoundsException e) {
            // Only the root's own place is read under the platform's guard.
            return new LogListReading.Escaped(outOfBounds());
        }
    }

    private static LogListReading list(FlatTable root, Instant loadedAt) {
        // Each number is judged before the next is read, which may lie out of the file.
        long major = root.longField(VERSION_MAJOR);
        if (major != (int) major) {
            return new LogListReading.Malformed("the major version " + major + " is out of range");
        }
        long minor = root.longField(VERSION_MINOR);
        if (minor != (int) minor) {
            return new LogListReading.Malformed("the minor version " + minor + " is out of range");
        }
        long timestamp = root.longField(TIMESTAMP);
        if (loadedAt.toEpochMilli() < timestamp) {
            return new LogListReading.Malformed("the list is from the future: " + Instant.ofEpochMilli(timestamp));
        }
        return new LogListReading.Loaded(new BinaryLogList(major + "." + minor, timestamp, root));
    }

    static PlatformThrowable outOfBounds() {
        return PlatformThrowable.of("java.lang.IndexOutOfBoundsException", null);
    }
}
