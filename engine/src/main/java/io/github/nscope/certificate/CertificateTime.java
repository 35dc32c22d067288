package io.github.nscope.certificate;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** Reads the two forms of time that certificates hold. */
final class CertificateTime {
    private static final Pattern UTC_TIME = Pattern.compile("\\d{12}(Z|[+-]\\d{4})");
    private static final Pattern GENERALIZED_TIME = Pattern.compile("\\d{14}Z");

    private CertificateTime() {}

    static Instant read(DerValue value, String what) throws MalformedCertificateException {
        String text = new String(value.contentBytes(), StandardCharsets.ISO_8859_1);
        try {
            if (value.is(DerValue.UTC_TIME) && UTC_TIME.matcher(text).matches()) {
                int year = Integer.parseInt(text.substring(0, 2));
                return instant(year < 50 ? 2000 + year : 1900 + year, text.substring(2));
            }
            if (value.is(DerValue.GENERALIZED_TIME)
                    && GENERALIZED_TIME.matcher(text).matches()) {
                return instant(Integer.parseInt(text.substring(0, 4)), text.substring(4));
            }
        } catch (DateTimeException e) {
            throw new MalformedCertificateException(what + " is no date: " + text);
        }
        throw new MalformedCertificateException(what + " is neither a UTCTime nor a GeneralizedTime of DER");
    }

    /** The instant of {@code MMddHHmmss} followed by {@code Z} or an offset from UTC. */
    private static Instant instant(int year, String rest) {
        LocalDateTime local =
                LocalDateTime.of(year, pair(rest, 0), pair(rest, 2), pair(rest, 4), pair(rest, 6), pair(rest, 8));
        char zone = rest.charAt(10);
        if (zone == 'Z') {
            return local.toInstant(ZoneOffset.UTC);
        }
        int sign = zone == '-' ? -1 : 1;
        return local.toInstant(ZoneOffset.ofHoursMinutes(sign * pair(rest, 11), sign * pair(rest, 13)));
    }

    private static int pair(String digits, int at) {
        return Integer.parseInt(digits.substring(at, at + 2));
    }
}
