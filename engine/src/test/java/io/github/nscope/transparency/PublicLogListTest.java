package io.github.nscope.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.fixture.TestLog;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.transparency.LogList.Lookup;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public list of logs, version 3 of its JSON schema. */
class PublicLogListTest {
    private static final TestLog OPEN = TestLog.named("Open log");
    private static final TestLog TILED = TestLog.named("Tiled log");
    private static final String LIST = """
            {
              "version": "56.7",
              "log_list_timestamp": "2025-12-31T12:55:21Z",
              "operators": [
                {
                  "name": "One",
                  "email": ["logs@one.example"],
                  "logs": [
                    {
                      "description": "One's open log",
                      "log_id": "%s",
                      "key": "%s",
                      "url": "https://log.one.example/2026/",
                      "mmd": 86400,
                      "state": {"usable": {"timestamp": "2024-11-14T20:00:00Z"}},
                      "temporal_interval": {"start_inclusive": "2026-01-01T00:00:00Z"}
                    }
                  ],
                  "tiled_logs": [
                    {
                      "description": "One's tiled log",
                      "log_id": "%s",
                      "key": "%s",
                      "submission_url": "https://tiled.one.example/",
                      "monitoring_url": "https://tiles.one.example/",
                      "mmd": 60,
                      "state": {"qualified": {"timestamp": "2025-05-01T00:00:00Z"}}
                    }
                  ]
                }
              ]
            }
            """.formatted(OPEN.idText(), OPEN.keyText(), TILED.idText(), TILED.keyText());

    @Test
    @DisplayName("Logs of both kinds with operator, state and its beginning; other members are passed over")
    void fields() {
        LogList list = read(LIST);
        assertThat(list.version()).isEqualTo("56.7");
        assertThat(list.timestamp())
                .isEqualTo(Instant.parse("2025-12-31T12:55:21Z").toEpochMilli());
        assertThat(list.find(Bytes.copyOf(OPEN.id()))).isInstanceOfSatisfying(Lookup.Found.class, found -> {
            assertThat(found.log().operator()).isEqualTo("One");
            assertThat(found.log().type()).isEqualTo(LogType.RFC6962);
            assertThat(found.log().state()).isEqualTo(LogState.USABLE);
            assertThat(found.log().stateTimestamp())
                    .isEqualTo(Instant.parse("2024-11-14T20:00:00Z").toEpochMilli());
        });
        assertThat(list.find(Bytes.copyOf(TILED.id()))).isInstanceOfSatisfying(Lookup.Found.class, found -> {
            assertThat(found.log().type()).isEqualTo(LogType.STATIC);
            assertThat(found.log().state()).isEqualTo(LogState.QUALIFIED);
        });
    }

    @Test
    @DisplayName("The list has the age of a device's own")
    void age() {
        LogListReading reading = PublicLogList.read(TestLists.bytes(LIST));
        assertThat(LogStore.of(reading, TestPki.TIME)).isInstanceOf(LogStore.Compliant.class);
        assertThat(LogStore.of(reading, TestPki.TIME.plusSeconds(71 * 86_400))).isInstanceOf(LogStore.Unusable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"version\"', '\"x\"', '\"version\" is missing'",
        "'2025-12-31T12:55:21Z', yesterday, '\"yesterday\" is not an instant as ISO 8601 writes it'",
        "usable, used, 'unknown log state \"used\"'",
    })
    @DisplayName("A list that can't be read is the user's error, in one line")
    void broken(String before, String after, String why) {
        Bytes text = TestLists.bytes(LIST.replace(before, after));
        assertThatThrownBy(() -> PublicLogList.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("This is no public log list (version 3 of its schema): " + why);
    }

    private static LogList read(String text) {
        return PublicLogList.read(TestLists.bytes(text)).list();
    }
}
