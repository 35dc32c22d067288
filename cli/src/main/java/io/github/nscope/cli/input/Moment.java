package io.github.nscope.cli.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** A point in time as people write it on a command line. */
public final class Moment {
    private Moment() {}

    /**
     * Reads an ISO 8601 date or date-time.
     *
     * @param text {@code 2026-01-31T12:00:00Z} or with an offset; or without one, {@code 2026-01-31T12:00} or
     *     {@code 2026-01-31} (its first instant), which are local to the zone
     * @throws BadInput for anything else
     */
    public static Instant read(String text, ZoneId zone) throws BadInput {
        return read("--at", text, zone);
    }

    /**
     * Reads an ISO 8601 date or date-time.
     *
     * @param option the option that it was given to
     * @param text as above
     * @throws BadInput for anything else
     */
    public static Instant read(String option, String text, ZoneId zone) throws BadInput {
        try {
            if (!text.contains("T")) {
                return LocalDate.parse(text).atStartOfDay(zone).toInstant();
            }
            return hasOffset(text)
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw BadInput.usage(
                    option + " " + text + ": not an ISO 8601 date or date-time",
                    "write 2026-01-31, 2026-01-31T12:00 or 2026-01-31T12:00:00Z");
        }
    }

    private static boolean hasOffset(String text) {
        String time = text.substring(text.indexOf('T'));
        return time.endsWith("Z") || time.contains("+") || time.contains("-");
    }

    /**
     * Reads the name of a time zone.
     *
     * @throws BadInput for a name that no zone has
     */
    public static ZoneId zone(String name) throws BadInput {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw BadInput.usage(
                    "--time-zone " + name + ": no such time zone", "write a name like Europe/Berlin, UTC or +02:00");
        }
    }
}
