package io.github.nscope.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates in messages: trust-semantics 2.7. */
class PlatformDateTest {
    @ParameterizedTest
    @CsvSource({
        "2024-01-01T00:00:00Z, UTC, Mon Jan 01 00:00:00 UTC 2024",
        "2024-01-01T00:00:00.999Z, UTC, Mon Jan 01 00:00:00 UTC 2024",
        "2024-09-09T23:59:59Z, Etc/UTC, Mon Sep 09 23:59:59 UTC 2024",
        "2024-07-01T00:00:00Z, Europe/Berlin, Mon Jul 01 02:00:00 GMT+02:00 2024",
        "2024-01-01T00:00:00Z, Asia/Kolkata, Mon Jan 01 05:30:00 GMT+05:30 2024",
        "2024-01-01T00:00:00Z, -03:00, Sun Dec 31 21:00:00 GMT-03:00 2023"
    })
    @DisplayName("English day and month, two-digit day, no fraction")
    void prints(Instant instant, ZoneId zone, String text) {
        assertThat(PlatformDate.print(instant, zone)).isEqualTo(text);
    }

    @Test
    @DisplayName("the words do not depend on the host's locale")
    void anyLocale() {
        Locale locale = Locale.getDefault();
        List<String> months = new ArrayList<>();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            for (Month month : Month.values()) {
                Instant first = ZonedDateTime.of(2024, month.getValue(), 1, 0, 0, 0, 0, ZoneOffset.UTC)
                        .toInstant();
                months.add(PlatformDate.print(first, ZoneOffset.UTC).substring(4, 10));
            }
        } finally {
            Locale.setDefault(locale);
        }
        assertThat(months)
                .containsExactly(
                        "Jan 01", "Feb 01", "Mar 01", "Apr 01", "May 01", "Jun 01", "Jul 01", "Aug 01", "Sep 01",
                        "Oct 01", "Nov 01", "Dec 01");
    }
}
