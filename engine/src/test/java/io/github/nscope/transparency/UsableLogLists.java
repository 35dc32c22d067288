package io.github.nscope.transparency;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.fixture.TestLog;
import io.github.nscope.transparency.FlatListBuilder.FlatLog;
import io.github.nscope.transparency.TestLists.Entry;
import java.util.Map;

/** Log lists with which a device of any level enforces transparency where it is required. */
public final class UsableLogLists {
    private UsableLogLists() {}

    /** The files by their path below the data directory. */
    public static Map<String, Bytes> files() {
        return Map.of(
                LogStore.JSON_PATH,
                TestLists.bytes(TestLists.json(TestLists.MADE, Entry.usable("Log", "Operator"))
                        .replace('\'', '"')),
                LogStore.BINARY_PATH,
                new FlatListBuilder()
                        .with(FlatLog.usable(TestLog.named("Log"), "Operator"))
                        .build(TestLists.MADE));
    }
}
