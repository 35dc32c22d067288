package io.github.nscope.config;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/**
 * The expiration of a pin-set: {@code SimpleDateFormat("yyyy-MM-dd")}, not lenient, over a Gregorian calendar. What stands
 * behind the day is not read; midnight is read as standard time.
 */
final class ExpirationDate {
    /** {@code java.util.TimeZone} has no history before 1900: the zone's present standard time is taken there. */
    private static final Instant FIRST_KNOWN = Instant.parse("1900-01-01T00:00:00Z");

    private final LenientNumberReader numbers;

    private ExpirationDate(String text) {
        this.numbers = new LenientNumberReader(text);
    }

    /** The first instant of the date, or null where the platform throws {@code ParseException}. */
    static @Nullable Instant parse(String text, ZoneId zone) {
        LocalDate date = new ExpirationDate(text).date();
        return date == null ? null : midnight(date, zone);
    }

    private @Nullable LocalDate date() {
        Integer year = numbers.next();
        if (year == null || !numbers.skip('-')) {
            return null;
        }
        Integer month = numbers.next();
        if (month == null || !numbers.skip('-')) {
            return null;
        }
        Integer day = numbers.next();
        return day == null ? null : GregorianDate.of(year, month, day);
    }

    /** A midnight that the clock jumps over is the instant of the jump, one that comes twice is the second. */
    private static @Nullable Instant midnight(LocalDate date, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        LocalDateTime midnight = LocalDateTime.of(date, LocalTime.MIDNIGHT);
        if (midnight.isBefore(LocalDateTime.ofInstant(FIRST_KNOWN, rules.getOffset(FIRST_KNOWN)))) {
            return midnight.toInstant(rules.getStandardOffset(Instant.MAX));
        }
        ZoneOffsetTransition transition = rules.getTransition(midnight);
        if (transition == null) {
            return midnight.toInstant(rules.getOffset(midnight));
        }
        Instant instant =
                midnight.toInstant(transition.isGap() ? transition.getOffsetBefore() : transition.getOffsetAfter());
        boolean dateExists = instant.atZone(zone).toLocalDate().equals(date);
        return dateExists ? instant : null;
    }
}
