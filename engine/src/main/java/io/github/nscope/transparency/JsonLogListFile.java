package io.github.nscope.transparency;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.PublicKeyInfo;
import io.github.nscope.platform.PlatformThrowable;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the JSON log list of level 36, {@code misc/keychain/ct/v2/current/log_list.json} below the data directory, as
 * {@code ct.LogStoreImpl.loadLogList} does: one broken entry makes the whole list malformed.
 */
public final class JsonLogListFile {
    private final Map<Bytes, TransparencyLog> logs = new HashMap<>();

    private JsonLogListFile() {}

    /**
     * Reads the file.
     *
     * @throws IllegalArgumentException where the file is larger or nests more deeply than this engine reads
     */
    public static LogListReading read(Bytes file) {
        LogListLimits.checkSize(file);
        try {
            JsonObject list = JsonText.readObject(new String(file.toArray(), StandardCharsets.UTF_8));
            return new LogListReading.Loaded(new JsonLogListFile().list(list));
        } catch (MalformedLogListException e) {
            return new LogListReading.Malformed(e.why());
        } catch (EmptyStateException e) {
            return new LogListReading.Escaped(PlatformThrowable.of("java.util.NoSuchElementException", null));
        }
    }

    /** An entry whose state is an empty object, whose first member the platform's iterator does not have. */
    private static final class EmptyStateException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private LogList list(JsonObject list) throws MalformedLogListException, EmptyStateException {
        String version = list.text("version");
        long timestamp = list.number("log_list_timestamp");
        for (Object element : list.array("operators")) {
            JsonObject operator = JsonObject.element(element, "an element of \"operators\"");
            String name = operator.text("name");
            for (Object log : operator.array("logs")) {
                add(log(JsonObject.element(log, "an element of \"logs\""), name, LogType.RFC6962));
            }
            for (Object log : operator.optionalArray("tiled_logs")) {
                add(log(JsonObject.element(log, "an element of \"tiled_logs\""), name, LogType.STATIC));
            }
        }
        return new ParsedLogList(version, timestamp, logs);
    }

    private void add(TransparencyLog log) {
        logs.put(log.id(), log);
    }

    private static TransparencyLog log(JsonObject log, String operator, LogType type)
            throws MalformedLogListException, EmptyStateException {
        String description = log.text("description");
        PublicKeyInfo key = LogKeys.parse(log.text("key"));
        LogState state = LogState.UNKNOWN;
        long stateTimestamp = 0;
        Optional<JsonObject> states = log.optionalObject("state");
        if (states.isPresent()) {
            String word = firstName(states.get());
            stateTimestamp = states.get().object(word).number("timestamp");
            state = LogState.ofWord(word)
                    .orElseThrow(() -> new MalformedLogListException("unknown log state \"" + word + "\""));
        }
        LogKeys.checkId(key, log.text("log_id"));
        return new TransparencyLog(key, description, operator, type, state, stateTimestamp);
    }

    private static String firstName(JsonObject states) throws EmptyStateException {
        return states.members().keySet().stream().findFirst().orElseThrow(EmptyStateException::new);
    }
}
