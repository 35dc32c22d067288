package io.github.nscope.cli.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Where moments lie on a line of so many units. */
record Scale(Instant from, Instant until, int units) {
    /** The unit in which a moment lies, 0 at the beginning. */
    int at(Instant moment) {
        double all = Math.max(1, Duration.between(from, until).toMillis());
        double part = Duration.between(from, moment).toMillis();
        return (int) Math.round(Math.max(0, Math.min(1, part / all)) * units);
    }

    /** The beginnings of years, or of months where there are few of those. */
    List<LocalDate> ticks(ZoneId zone) {
        LocalDate first = from.atZone(zone).toLocalDate();
        LocalDate last = until.atZone(zone).toLocalDate();
        long months = java.time.temporal.ChronoUnit.MONTHS.between(first, last);
        int step = months <= 12 ? 1 : months <= 36 ? 3 : months <= 180 ? 12 : 60;
        List<LocalDate> ticks = new ArrayList<>();
        LocalDate tick = step >= 12 ? first.withDayOfYear(1) : first.withDayOfMonth(1);
        for (; !tick.isAfter(last); tick = tick.plusMonths(step)) {
            if (!tick.isBefore(first)) {
                ticks.add(tick);
            }
        }
        return ticks;
    }
}
