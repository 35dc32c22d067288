package io.github.nscope.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The expiration of a pin-set, section 6.6")
class ExpirationDateTest {
    private static final ZoneId UTC = ZoneId.of("UTC");

    private static @Nullable String parsed(String text, String zone) {
        Instant instant = ExpirationDate.parse(text, ZoneId.of(zone));
        return instant == null ? null : instant.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2028-01-01", "2028-1-1", "2028-001-001", "2028-01-01garbage", "2028-01-01T23:59", "2028-01-01-05",
                " 2028-01-01", "2028- 1- 1", "2028-\t01-  01", "2028-01-01 ", "02028-01-01", "\t 2028-01-01",
                "\u0662\u0660\u0662\u0668-\u0660\u0661-\u0661",
            })
    void areAccepted(String text) {
        assertThat(parsed(text, "UTC")).isEqualTo("2028-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2028-12-31garbage, 2028-12-31T00:00:00Z",
        "12028-01-01, +12028-01-01T00:00:00Z",
        "2028-02-29, 2028-02-29T00:00:00Z",
        "28-01-01, 0027-12-30T00:00:00Z",
        "1582-10-04, 1582-10-14T00:00:00Z",
        "1582-10-15, 1582-10-15T00:00:00Z",
        "1500-02-29, 1500-03-10T00:00:00Z",
        "292278994-08-17, +292278994-08-17T00:00:00Z",
    })
    @DisplayName("what they mean; before October 1582 the calendar is the Julian one")
    void meaning(String text, String instant) {
        assertThat(parsed(text, "UTC")).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2028-13-01",
                "2028-00-10",
                "2028-01-00",
                "2028-01-32",
                "2028-02-30",
                "2027-02-29",
                "2028-1-100",
                "2028/01/01",
                "01/02/2028",
                "20280101",
                "2028",
                "2028-01",
                "2028-01-",
                "2028 -01-01",
                "2028--01-01",
                "2028-01--01",
                "2028-Jan-01",
                "-2028-01-01",
                "+2028-01-01",
                "0000-01-01",
                "",
                "never",
                "@2130771968",
                "1582-10-05",
                "1582-10-14",
                "292278994-08-18",
                "292278995-01-01",
                "\n2028-01-01",
                "2028-\u00a001-01",
                "2028-01-01E5",
                "2028-\ud835\udfce1-01",
            })
    @DisplayName("P19 what is no date")
    void areRefused(String text) {
        assertThat(parsed(text, "UTC")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2028-06-01, Pacific/Auckland, 2028-05-31T12:00:00Z",
        "2028-06-01, Pacific/Honolulu, 2028-06-01T10:00:00Z",
        "2018-11-04, America/Sao_Paulo, 2018-11-04T03:00:00Z",
        "2020-11-01, America/Havana, 2020-11-01T05:00:00Z",
        "2028-06-01, +03:30, 2028-05-31T20:30:00Z",
    })
    @DisplayName("midnight in the device's zone; jumped over: the jump; twice: the second")
    void zones(String text, String zone, String instant) {
        assertThat(parsed(text, zone)).isEqualTo(instant);
    }

    @Test
    @DisplayName("P19 a day that the zone skipped altogether")
    void skippedDay() {
        assertThat(parsed("2011-12-30", "Pacific/Apia")).isNull();
        assertThat(parsed("2011-12-31", "Pacific/Apia")).isEqualTo("2011-12-30T10:00:00Z");
    }

    @Test
    @DisplayName("every zone's every change agrees with the JDK's SimpleDateFormat, up to where its tables end")
    void agreesWithTheJdkInEveryZone() throws ParseException {
        for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            if (id.startsWith("SystemV")) {
                continue;
            }
            ZoneId zone = ZoneId.of(id);
            SimpleDateFormat format = format(id);
            for (LocalDate date : interestingDates(zone)) {
                assertThat(ExpirationDate.parse(date.toString(), zone))
                        .as(date + " in " + id)
                        .isEqualTo(jdk(format, date.toString()));
            }
        }
    }

    private static List<LocalDate> interestingDates(ZoneId zone) {
        List<LocalDate> dates = new ArrayList<>();
        dates.add(LocalDate.of(1850, 6, 1));
        dates.add(LocalDate.of(1899, 12, 31));
        dates.add(LocalDate.of(1900, 1, 1));
        dates.add(LocalDate.of(2030, 1, 1));
        for (ZoneOffsetTransition transition : zone.getRules().getTransitions()) {
            LocalDate date = transition.getDateTimeBefore().toLocalDate();
            if (date.getYear() > 1850 && date.getYear() < 2037) {
                dates.add(date.minusDays(1));
                dates.add(date);
                dates.add(date.plusDays(1));
            }
        }
        return dates;
    }

    @Test
    @DisplayName("texts of all kinds agree with the JDK's SimpleDateFormat")
    void agreesWithTheJdkOnAnyText() {
        Random random = new Random(66);
        SimpleDateFormat format = format("UTC");
        String alphabet = "0123456789-----012 \tEx.";
        for (int i = 0; i < 40_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(16);
            for (int j = 0; j < length; j++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(ExpirationDate.parse(text.toString(), UTC))
                    .as("'%s'", text)
                    .isEqualTo(jdk(format, text.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2E3-01-01",
                "2028E0-1-1",
                "2028-1E1-01",
                "20280E-1-01-01",
                "2028E-01-01",
                "2028-01-1E1",
                "4294969324-01-01",
                "-4294965268-01-01",
                "18446744073709553644-01-01",
                "2028-01-01E",
                "0004-02-29",
                "0001-01-01",
                "9999999999-01-01",
                "2028-1.5-01",
                "2028-01-1.5",
                "2028E99999999999999999999-01-01",
                "2028E99999-01-01",
                "2028-1E-0-01",
                "20280000000000000000E-16-01-01",
                "9223372036854775807-1-1",
                "9223372036854775808-1-1",
                "20289E-1-1-1",
                "0E0-1-1",
            })
    @DisplayName("numbers of all kinds agree with the JDK's DecimalFormat")
    void agreesWithTheJdkOnNumbers(String text) {
        assertThat(ExpirationDate.parse(text, UTC)).isEqualTo(jdk(format("UTC"), text));
    }

    private static SimpleDateFormat format(String zone) {
        SimpleDateFormat format = new SimpleDateFormat("yyyy-MM-dd", Locale.US);
        format.setLenient(false);
        format.setTimeZone(TimeZone.getTimeZone(zone));
        return format;
    }

    private static @Nullable Instant jdk(SimpleDateFormat format, String text) {
        try {
            return format.parse(text).toInstant();
        } catch (ParseException refused) {
            return null;
        }
    }

    @Test
    @DisplayName("the policy holds the instant, from the zone in which the file was first read")
    void inAPolicy() {
        String content = "<domain-config><domain>a.com</domain><pin-set expiration='2028-06-01'/></domain-config>";
        for (int level : Trial.levels()) {
            assertThat(Trial.of(content)
                            .on(level)
                            .in("Asia/Tokyo")
                            .settingsFor("a.com")
                            .pins()
                            .value()
                            .expiration())
                    .isEqualTo(Instant.parse("2028-05-31T15:00:00Z"));
        }
    }
}
