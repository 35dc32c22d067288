package io.github.nscope.config;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Dates of {@code java.util.GregorianCalendar}, not lenient: Julian up to 4 October 1582, Gregorian from the 15th. */
final class GregorianDate {
    private static final LocalDate FIRST_GREGORIAN = LocalDate.of(1582, 10, 15);
    private static final LocalDate JULIAN_AFTER_LAST = LocalDate.of(1582, 10, 5);
    /** The Gregorian name of the first day of the Julian year 1. */
    private static final LocalDate JULIAN_FIRST = LocalDate.of(0, 12, 30);
    /** The last date whose midnight a {@code long} of milliseconds can hold. */
    private static final LocalDate LAST = LocalDate.of(292278994, 8, 17);

    private static final int LEAP_CYCLE = 4;
    /** A year that is a leap year in both calendars, and one that is in neither. */
    private static final int LEAP_YEAR = 4;

    private static final int COMMON_YEAR = 1;

    private GregorianDate() {}

    /** The date, or null where the calendar has no such date. */
    static @Nullable LocalDate of(int year, int month, int day) {
        if (year < 1 || year > LAST.getYear() || month < 1 || month > 12 || day < 1) {
            return null;
        }
        LocalDate gregorian = day <= YearMonth.of(year, month).lengthOfMonth() ? LocalDate.of(year, month, day) : null;
        if (gregorian != null && !gregorian.isBefore(FIRST_GREGORIAN)) {
            return gregorian.isAfter(LAST) ? null : gregorian;
        }
        return year <= FIRST_GREGORIAN.getYear() ? julian(year, month, day) : null;
    }

    private static @Nullable LocalDate julian(int year, int month, int day) {
        boolean isLeap = year % LEAP_CYCLE == 0;
        YearMonth sameLength = YearMonth.of(isLeap ? LEAP_YEAR : COMMON_YEAR, month);
        boolean isPastSwitch = year == JULIAN_AFTER_LAST.getYear()
                && (month > JULIAN_AFTER_LAST.getMonthValue()
                        || (month == JULIAN_AFTER_LAST.getMonthValue() && day >= JULIAN_AFTER_LAST.getDayOfMonth()));
        if (day > sameLength.lengthOfMonth() || isPastSwitch) {
            return null;
        }
        long daysBeforeYear = (year - 1) * 365L + (year - 1) / LEAP_CYCLE;
        long dayOfYear = sameLength.atDay(day).getDayOfYear();
        return JULIAN_FIRST.plus(daysBeforeYear + dayOfYear - 1, ChronoUnit.DAYS);
    }
}
