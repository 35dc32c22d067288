package io.github.nscope.conformance.fuzz;

import io.github.nscope.conformance.pki.BinaryLogList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The list of logs that a device was sent, in the two forms that levels read.
 *
 * @param time when it was made, in milliseconds
 * @param logs what is in it
 */
record FuzzLogList(long time, List<FuzzLog> logs) {
    FuzzLogList {
        logs = List.copyOf(logs);
    }

    /** Level 36: JSON. */
    String json() {
        return "{\"version\":\"1.1\",\"log_list_timestamp\":" + time + ",\"operators\":["
                + logs.stream()
                        .map(FuzzLog::operator)
                        .distinct()
                        .map(this::operator)
                        .collect(Collectors.joining(","))
                + "]}";
    }

    private String operator(String name) {
        return "{\"name\":\"" + name + "\",\"logs\":[" + logs(name, false) + "],\"tiled_logs\":[" + logs(name, true)
                + "]}";
    }

    private String logs(String operator, boolean tiled) {
        return logs.stream()
                .filter(log -> log.operator().equals(operator) && log.tiled() == tiled)
                .map(FuzzLog::json)
                .collect(Collectors.joining(","));
    }

    /** Level 37. */
    byte[] binary() {
        return new BinaryLogList(time, logs.stream().map(FuzzLog::entry).toList()).encode();
    }
}
