package io.github.nscope.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T12:00:00Z, 2026-01-31T12:00:00Z",
        "2026-01-31T12:00Z, 2026-01-31T12:00:00Z",
        "2026-01-31T12:00:00.5Z, 2026-01-31T12:00:00.5Z",
        "2026-01-31T12:00:00+05:30, 2026-01-31T06:30:00Z",
        "2026-01-31T12:00:00-08:00, 2026-01-31T20:00:00Z",
        "2026-01-31T12:00, 2026-01-31T11:00:00Z",
        "2026-01-31, 2026-01-30T23:00:00Z",
    })
    void aDateWithoutOffsetIsLocal(String text, Instant instant) throws Exception {
        assertThat(Moment.read(text, BERLIN)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2026-02-30", "31.01.2026", "2026-1-1", "2026-01-31T", "2026-01-31 12:00", ""})
    void anythingElseIsRefusedInOneLine(String text) {
        assertThatThrownBy(() -> Moment.read(text, BERLIN))
                .isInstanceOf(BadInput.class)
                .hasMessage("--at " + text + ": not an ISO 8601 date or date-time;"
                        + " write 2026-01-31, 2026-01-31T12:00 or 2026-01-31T12:00:00Z");
    }

    @Test
    void aZoneHasAName() throws Exception {
        assertThat(Moment.zone("Asia/Tokyo")).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThatThrownBy(() -> Moment.zone("Mars/Olympus"))
                .hasMessage(
                        "--time-zone Mars/Olympus: no such time zone; write a name like Europe/Berlin, UTC or +02:00");
    }
}
