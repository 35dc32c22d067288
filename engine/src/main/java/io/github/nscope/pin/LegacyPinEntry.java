package io.github.nscope.pin;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One line of the device-wide pin file, {@code PinListEntry}.
 *
 * @param line the line's number, from 1
 * @param name the host name or wildcard that it is for, as written; empty for every host that no other entry names
 * @param enforcing whether a chain without a pinned key is refused
 * @param pins SHA-512 digests of SubjectPublicKeyInfo as 128 hexadecimal digits, as written: only lower case can match
 */
public record LegacyPinEntry(int line, String name, boolean enforcing, Set<String> pins) {
    private static final int PIN_DIGITS = 128;
    private static final Set<String> ENFORCEMENTS = Set.of("true", "false");

    /** Copies the set. */
    public LegacyPinEntry {
        pins = Set.copyOf(pins);
    }

    /**
     * Reads a line; a line that is not an entry is skipped and gives nothing.
     *
     * @throws BrokenPinException for a pin that makes the platform throw instead
     */
    static Optional<LegacyPinEntry> read(int number, String line) throws BrokenPinException {
        List<String> fields = List.of(line.split("[=,|]", 0));
        if (fields.size() < 3 || !ENFORCEMENTS.contains(fields.get(1))) {
            return Optional.empty();
        }
        List<String> pins = fields.subList(2, fields.size());
        for (String pin : pins) {
            checkPin(pin);
        }
        boolean enforcing = fields.get(1).equals("true");
        return Optional.of(new LegacyPinEntry(number, fields.get(0), enforcing, Set.of(distinct(pins))));
    }

    private static String[] distinct(List<String> pins) {
        return pins.stream().distinct().toArray(String[]::new);
    }

    private static void checkPin(String pin) throws BrokenPinException {
        if (pin.length() != PIN_DIGITS) {
            throw new BrokenPinException("Pin is not a valid length");
        }
        try {
            // The platform tests digits by making a number of them, so a sign passes as well.
            new BigInteger(pin, 16);
        } catch (NumberFormatException e) {
            throw new BrokenPinException("Pin is not a valid hex string");
        }
    }

    /**
     * Whether the entry covers a host, {@code CertPinManager.isHostnameMatchedBy}. The entry's letter case does not
     * matter, the host's does; and {@code *.example.com} covers every host that merely begins with
     * {@code example.com}.
     */
    boolean covers(String host) {
        if (host.isEmpty() || name.isEmpty()) {
            return false;
        }
        String pattern = name.toLowerCase(Locale.US);
        int asterisk = pattern.indexOf('*');
        if (asterisk < 0) {
            return host.equals(pattern);
        }
        if (pattern.startsWith("*.") && host.startsWith(pattern.substring(2))) {
            return true;
        }
        return asterisk <= pattern.indexOf('.') && wildcardCovers(host, pattern, asterisk);
    }

    private static boolean wildcardCovers(String host, String pattern, int asterisk) {
        String suffix = pattern.substring(asterisk + 1);
        int suffixStart = host.length() - suffix.length();
        return host.startsWith(pattern.substring(0, asterisk))
                && host.indexOf('.', asterisk) >= suffixStart
                && suffixStart >= 0
                && host.startsWith(suffix, suffixStart);
    }
}
