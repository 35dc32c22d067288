package io.github.nscope.transparency;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.fixture.TestLog;
import io.github.nscope.fixture.TestPki;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Log lists of level 36 for tests. */
final class TestLists {
    /** Made a day before the moment at which tests take place. */
    static final Instant MADE = TestPki.TIME.minusSeconds(86_400);

    private TestLists() {}

    /** An entry of a list: a log, its operator, and what states say about it. */
    record Entry(TestLog log, String operator, String state, Instant since, boolean tiled) {
        static Entry usable(String log, String operator) {
            return new Entry(TestLog.named(log), operator, "usable", Instant.parse("2024-01-01T00:00:00Z"), false);
        }

        Entry is(String state, Instant since) {
            return new Entry(log, operator, state, since, tiled);
        }

        Entry asTiled() {
            return new Entry(log, operator, state, since, true);
        }

        /** The entry as JSON. */
        String json() {
            return "{'description': '%s', 'log_id': '%s', 'key': '%s', 'state': {'%s': {'timestamp': %d}}}"
                    .formatted(log.name(), log.idText(), log.keyText(), state, since.toEpochMilli());
        }
    }

    /** A list with one operator element an entry. */
    static String json(Instant made, Entry... entries) {
        return "{'version': '2.1', 'log_list_timestamp': %d, 'operators': [%s]}"
                .formatted(
                        made.toEpochMilli(),
                        Arrays.stream(entries).map(TestLists::operator).collect(Collectors.joining(",")));
    }

    private static String operator(Entry entry) {
        return "{'name': '%s', 'logs': [%s], 'tiled_logs': [%s]}"
                .formatted(entry.operator(), entry.tiled() ? "" : entry.json(), entry.tiled() ? entry.json() : "");
    }

    static Bytes bytes(String text) {
        return Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8));
    }
}
