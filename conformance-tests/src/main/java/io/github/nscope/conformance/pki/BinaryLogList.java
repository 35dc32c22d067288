package io.github.nscope.conformance.pki;

import io.github.nscope.certificate.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A list of logs as level 37 reads it: a FlatBuffer, its logs in the order of their ids.
 *
 * @param time when it was made, in milliseconds
 * @param logs what is in it
 */
public record BinaryLogList(long time, List<Log> logs) {
    private static final int HEADER = 8;
    private static final int LIST_TABLE = 32;
    private static final int LOG_TABLE = 26;
    private static final int LARGEST = 1 << 16;

    /** Copies the list. */
    public BinaryLogList {
        logs = List.copyOf(logs);
    }

    /**
     * A log.
     *
     * @param id in Base64
     * @param key its public key, DER
     * @param operator who runs it
     * @param type 1 for RFC 6962, 2 for static
     * @param state from 1, pending, to 6, rejected; 0 for none
     * @param since since when it has the state, in milliseconds
     */
    public record Log(String id, Bytes key, String operator, int type, int state, long since) {}

    /** The file. */
    public byte[] encode() {
        List<Log> sorted = logs.stream().sorted(Comparator.comparing(Log::id)).toList();
        ByteBuffer out = ByteBuffer.allocate(LARGEST).order(ByteOrder.LITTLE_ENDIAN);
        short[] fields = {4, 12, 20, 28};
        int table = HEADER + 4 + 2 * fields.length;
        out.putInt(table).put("CTFB".getBytes(StandardCharsets.US_ASCII));
        layout(out, LIST_TABLE, fields);
        out.putInt(table - HEADER).putLong(1).putLong(2).putLong(time).putInt(4);
        int vector = out.position() + 4;
        out.putInt(sorted.size());
        out.position(vector + 4 * sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            int at = encode(out, sorted.get(i));
            int entry = vector + 4 * i;
            out.putInt(entry, at - entry);
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    private static void layout(ByteBuffer out, int tableSize, short... fields) {
        out.putShort((short) (4 + 2 * fields.length)).putShort((short) tableSize);
        for (short field : fields) {
            out.putShort(field);
        }
    }

    private static int encode(ByteBuffer out, Log log) {
        int layout = out.position();
        layout(out, LOG_TABLE, (short) 4, (short) 8, (short) 12, (short) 24, (short) 25, (short) 16);
        int table = out.position();
        out.putInt(table - layout);
        out.position(table + 16);
        out.putLong(log.since()).put((byte) log.type()).put((byte) log.state());
        vector(out, table + 4, log.id().getBytes(StandardCharsets.UTF_8));
        vector(out, table + 8, log.key().toArray());
        vector(out, table + 12, log.operator().getBytes(StandardCharsets.UTF_8));
        return table;
    }

    private static void vector(ByteBuffer out, int reference, byte[] content) {
        out.putInt(reference, out.position() - reference);
        out.putInt(content.length).put(content).put((byte) 0);
    }
}
