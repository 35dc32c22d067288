package io.github.nscope.transparency;

import io.github.nscope.certificate.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files of levels 24 to 35 that describe a log each, {@code CTLogStoreImpl.loadLog}. */
final class LegacyLogFile {
    private LegacyLogFile() {}

    /** Every log whose file can be read and bears its id as name; the others are unknown logs. */
    static Map<Bytes, TransparencyLog> readAll(Map<String, Bytes> files, String separator) {
        Map<Bytes, TransparencyLog> logs = new HashMap<>();
        files.forEach((name, file) -> read(file, separator)
                .filter(log -> log.id().toHex().equals(name))
                .ifPresent(log -> logs.put(log.id(), log)));
        return logs;
    }

    private static Optional<TransparencyLog> read(Bytes file, String separator) {
        Map<String, String> fields = new HashMap<>();
        String text = new String(file.toArray(), StandardCharsets.UTF_8);
        for (String field : text.split(Pattern.quote(separator), -1)) {
            int colon = field.indexOf(':');
            if (colon >= 0) {
                fields.put(field.substring(0, colon), field.substring(colon + 1));
            }
        }
        if (!fields.keySet().containsAll(List.of("description", "url", "key"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TransparencyLog(
                    LogKeys.parse(fields.getOrDefault("key", "")),
                    fields.getOrDefault("description", ""),
                    "",
                    LogType.RFC6962,
                    LogState.UNKNOWN,
                    0));
        } catch (MalformedLogListException e) {
            return Optional.empty();
        }
    }
}
