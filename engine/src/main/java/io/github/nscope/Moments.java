package io.github.nscope;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes moments as the device's owner would read them: {@code 2027-06-01 00:00:00 Europe/Berlin}. */
final class Moments {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss VV", Locale.ROOT);

    private Moments() {}

    static String of(Instant moment, Question question) {
        return LOCAL.format(moment.atZone(question.zone())).replaceFirst(" Z$", " UTC");
    }
}
