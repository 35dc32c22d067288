package io.github.nscope.platform;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;

/**
 * Dates as {@code java.util.Date.toString()} prints them in the platform's messages: {@code Mon Jan 01 00:00:00 UTC
 * 2024}. Of the zone's short name only {@code UTC} is taken from the device; every other zone is printed by its offset,
 * {@code GMT+02:00}. That is what a device prints for most zones; the few with letters of their own there, those of the
 * United States, would need the zone names of one ICU version.
 */
public final class PlatformDate {
    private PlatformDate() {}

    /** The moment as the device prints it in its time zone. */
    public static String print(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        return String.format(
                Locale.ROOT,
                "%s %s %02d %02d:%02d:%02d %s %d",
                shortened(local.getDayOfWeek()),
                shortened(local.getMonth()),
                local.getDayOfMonth(),
                local.getHour(),
                local.getMinute(),
                local.getSecond(),
                shortName(zone, local.getOffset()),
                local.getYear());
    }

    /** {@code Mon} of MONDAY: the words of a locale differ between JDKs. */
    private static String shortened(Enum<?> constant) {
        String name = constant.name();
        return name.charAt(0) + name.substring(1, 3).toLowerCase(Locale.ROOT);
    }

    private static String shortName(ZoneId zone, ZoneOffset offset) {
        boolean utc = zone.equals(ZoneOffset.UTC)
                || zone.getId().equals("UTC")
                || zone.getId().equals("Etc/UTC");
        if (utc) {
            return "UTC";
        }
        int minutes = Math.abs(offset.getTotalSeconds()) / 60;
        String sign = offset.getTotalSeconds() < 0 ? "-" : "+";
        return String.format(Locale.ROOT, "GMT%s%02d:%02d", sign, minutes / 60, minutes % 60);
    }
}
