package io.github.nscope.transparency;

import io.github.nscope.certificate.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the public list of logs, version 3 of the JSON schema at {@code www.gstatic.com/ct/log_list}: what is at hand
 * where a device's own file is not. The platform does not read this form; its updater makes the device's files of it,
 * and the engine takes the list for one that a device has in its own form. Unlike a device's file, one that can't be
 * read is an error and not a reason to skip the check.
 */
public final class PublicLogList {
    private final Map<Bytes, TransparencyLog> logs = new HashMap<>();

    private PublicLogList() {}

    /**
     * Reads a list.
     *
     * @throws IllegalArgumentException where the text is not such a list, or larger than this engine reads
     */
    public static LogListReading.Loaded read(Bytes file) {
        LogListLimits.checkSize(file);
        try {
            JsonObject list = JsonText.readObject(new String(file.toArray(), StandardCharsets.UTF_8));
            return new LogListReading.Loaded(new PublicLogList().list(list));
        } catch (MalformedLogListException e) {
            throw new IllegalArgumentException("This is no public log list (version 3 of its schema): " + e.why(), e);
        }
    }

    private LogList list(JsonObject list) throws MalformedLogListException {
        String version = list.text("version");
        long timestamp = instant(list.text("log_list_timestamp"));
        for (Object element : list.array("operators")) {
            JsonObject operator = JsonObject.element(element, "an element of \"operators\"");
            String name = operator.text("name");
            addAll(operator.optionalArray("logs"), name, LogType.RFC6962);
            addAll(operator.optionalArray("tiled_logs"), name, LogType.STATIC);
        }
        return new ParsedLogList(version, timestamp, logs);
    }

    private void addAll(List<?> elements, String operator, LogType type) throws MalformedLogListException {
        for (Object element : elements) {
            TransparencyLog log = log(JsonObject.element(element, "a log"), operator, type);
            logs.put(log.id(), log);
        }
    }

    private static TransparencyLog log(JsonObject log, String operator, LogType type) throws MalformedLogListException {
        LogState state = LogState.UNKNOWN;
        long stateTimestamp = 0;
        Optional<JsonObject> states = log.optionalObject("state");
        Optional<String> word =
                states.flatMap(object -> object.members().keySet().stream().findFirst());
        if (states.isPresent() && word.isPresent()) {
            stateTimestamp = instant(states.get().object(word.get()).text("timestamp"));
            state = LogState.ofWord(word.get())
                    .orElseThrow(() -> new MalformedLogListException("unknown log state \"" + word.get() + "\""));
        }
        String description = log.text("description");
        TransparencyLog read =
                new TransparencyLog(LogKeys.parse(log.text("key")), description, operator, type, state, stateTimestamp);
        LogKeys.checkId(read.key(), log.text("log_id"));
        return read;
    }

    private static long instant(String text) throws MalformedLogListException {
        try {
            return Instant.parse(text).toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            throw new MalformedLogListException("\"" + text + "\" is not an instant as ISO 8601 writes it");
        }
    }
}
