package io.github.nscope.transparency;

import io.github.nscope.certificate.Bytes;
import java.util.Map;

/** A list whose entries were all read at once, as JSON lists are. */
record ParsedLogList(String version, long timestamp, Map<Bytes, TransparencyLog> logs) implements LogList {
    ParsedLogList {
        logs = Map.copyOf(logs);
    }

    @Override
    public Lookup find(Bytes logId) {
        TransparencyLog log = logs.get(logId);
        return log == null ? new Lookup.Unknown() : new Lookup.Found(log);
    }
}
