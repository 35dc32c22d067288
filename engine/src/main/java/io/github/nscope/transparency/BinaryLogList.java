package io.github.nscope.transparency;

import io.github.nscope.certificate.Bytes;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A binary list, whose entries are decoded when they are asked for, {@code ct.LogStoreImplv3.cacheLogEntry}. */
record BinaryLogList(String version, long timestamp, FlatTable root) implements LogList {
    private static final int LOGS = 3;
    private static final int KEY = 1;
    private static final int OPERATOR = 2;
    private static final int TYPE = 3;
    private static final int STATE = 4;
    private static final int STATE_TIMESTAMP = 5;
    private static final Map<Byte, LogType> TYPES = Map.of((byte) 1, LogType.RFC6962, (byte) 2, LogType.STATIC);

    @Override
    public Lookup find(Bytes logId) {
        String id = Base64.getEncoder().encodeToString(logId.toArray());
        FlatTable entry;
        try {
            entry = root.find(LOGS, id.getBytes(StandardCharsets.US_ASCII));
        } catch (IndexOutOfBoundsException e) {
            return new Lookup.Escaped(BinaryLogListFile.outOfBounds());
        }
        if (entry == null) {
            return new Lookup.Unknown();
        }
        try {
            return new Lookup.Found(log(entry, id));
        } catch (MalformedLogListException e) {
            return new Lookup.InvalidEntry(e.why());
        } catch (IndexOutOfBoundsException | CharacterCodingException e) {
            return new Lookup.InvalidEntry("an entry's field does not lie in the file or is not text");
        }
    }

    private static TransparencyLog log(FlatTable entry, String id)
            throws MalformedLogListException, CharacterCodingException {
        byte[] key = demand(entry.bytesField(KEY), "key");
        LogType type = demand(TYPES.get(entry.byteField(TYPE)), "known type");
        String operator = demand(entry.textField(OPERATOR), "operator");
        LogState state = demand(LogState.ofCode(entry.byteField(STATE)).orElse(null), "known state");
        TransparencyLog log =
                new TransparencyLog(LogKeys.decode(key), "", operator, type, state, entry.longField(STATE_TIMESTAMP));
        LogKeys.checkId(log.key(), id);
        return log;
    }

    private static <T> T demand(@Nullable T value, String what) throws MalformedLogListException {
        if (value == null) {
            throw new MalformedLogListException("an entry has no " + what);
        }
        return value;
    }
}
