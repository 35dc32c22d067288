package io.github.nscope.transparency;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.fixture.TestLog;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Writes log lists of level 37: a FlatBuffer from front to back, every table with all its fields and a table of field
 * offsets before it. Files written so are read the same by the FlatBuffers runtime of the platform.
 */
final class FlatListBuilder {
    private static final int[] LIST_FIELDS = {8, 8, 8, 4};
    private static final int[] LOG_FIELDS = {4, 4, 4, 1, 1, 8};

    private final ByteBuffer out = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    private final List<FlatLog> logs = new ArrayList<>();

    /** An entry, by default of a usable RFC 6962 log. */
    record FlatLog(String id, Bytes key, String operator, int type, int state, long since) {
        static FlatLog usable(TestLog log, String operator) {
            return new FlatLog(
                    log.idText(),
                    Bytes.copyOf(log.keyBytes()),
                    operator,
                    1,
                    3,
                    Instant.parse("2024-01-01T00:00:00Z").toEpochMilli());
        }

        FlatLog is(int state, Instant since) {
            return new FlatLog(id, key, operator, type, state, since.toEpochMilli());
        }

        FlatLog type(int type) {
            return new FlatLog(id, key, operator, type, state, since);
        }

        FlatLog key(byte[] key) {
            return new FlatLog(id, Bytes.copyOf(key), operator, type, state, since);
        }
    }

    FlatListBuilder with(FlatLog... more) {
        logs.addAll(List.of(more));
        return this;
    }

    /** A list of version 3.1 with its entries in order. */
    Bytes build(Instant made) {
        logs.sort(Comparator.comparing(FlatLog::id));
        return buildUnsorted(3, made);
    }

    /** A list with its entries in the order of their addition. */
    Bytes buildUnsorted(long version, Instant made) {
        out.putInt(0).put("CTFB".getBytes(StandardCharsets.US_ASCII));
        int[] places = table(LIST_FIELDS);
        out.putInt(0, places[0]);
        out.putLong(places[1], version).putLong(places[2], 1).putLong(places[3], made.toEpochMilli());
        pointHere(places[4]);
        out.putInt(logs.size());
        int vector = out.position();
        out.position(vector + 4 * logs.size());
        for (int i = 0; i < logs.size(); i++) {
            log(vector + 4 * i, logs.get(i));
        }
        byte[] file = new byte[out.position()];
        out.get(0, file);
        return Bytes.copyOf(file);
    }

    private void log(int reference, FlatLog log) {
        int[] places = table(LOG_FIELDS);
        out.putInt(reference, places[0] - reference);
        vector(places[1], log.id().getBytes(StandardCharsets.US_ASCII));
        vector(places[2], log.key().toArray());
        vector(places[3], log.operator().getBytes(StandardCharsets.UTF_8));
        out.put(places[4], (byte) log.type()).put(places[5], (byte) log.state());
        out.putLong(places[6], log.since());
    }

    /** Writes a table without values and answers where it and its fields lie. */
    private int[] table(int[] sizes) {
        align();
        int start = out.position();
        int head = 4 + 2 * sizes.length;
        int table = start + head + (8 - (start + head + 4) % 8) % 8;
        int[] places = new int[sizes.length + 1];
        places[0] = table;
        out.putShort((short) head);
        out.putShort((short) 0);
        int next = table + 4;
        for (int i = 0; i < sizes.length; i++) {
            next += (sizes[i] - next % sizes[i]) % sizes[i];
            places[i + 1] = next;
            out.putShort((short) (next - table));
            next += sizes[i];
        }
        out.putShort(start + 2, (short) (next - table));
        out.putInt(table, table - start);
        out.position(next);
        return places;
    }

    private void vector(int reference, byte[] content) {
        pointHere(reference);
        out.putInt(content.length).put(content).put((byte) 0);
    }

    private void pointHere(int reference) {
        align();
        out.putInt(reference, out.position() - reference);
    }

    private void align() {
        out.position(out.position() + (4 - out.position() % 4) % 4);
    }
}
