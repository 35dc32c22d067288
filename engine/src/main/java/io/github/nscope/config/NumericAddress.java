package io.github.nscope.config;

import org.jspecify.annotations.Nullable;

/**
 * Numeric addresses as Android's {@code InetAddress.parseNumericAddress} takes them: bionic's {@code getaddrinfo} with
 * AI_NUMERICHOST, which is {@code inet_pton} and a decimal scope behind IPv6 addresses.
 */
final class NumericAddress {
    private static final int OCTETS = 4;
    private static final int GROUPS = 8;
    private static final int GROUP_DIGITS = 4;
    private static final int LOOPBACK_NETWORK = 127;
    private static final int NONE = -1;

    private NumericAddress() {}

    /** Whether the characters are an address in 127.0.0.0/8, the same mapped into IPv6, or ::1. */
    static boolean isLoopback(String text, int from, int end) {
        if (from >= end || !(text.charAt(from) == ':' || isDigit(text.charAt(from)))) {
            return false;
        }
        long octets = ipv4(text, from, end);
        if (octets != NONE) {
            return octets >>> 24 == LOOPBACK_NETWORK;
        }
        int scope = text.indexOf('%', from);
        if (scope < 0 || scope >= end) {
            return isLoopback(ipv6(text, from, end));
        }
        return isScope(text, scope + 1, end) && isLoopback(ipv6(text, from, scope));
    }

    private static boolean isLoopback(int @Nullable [] groups) {
        if (groups == null) {
            return false;
        }
        for (int i = 0; i < 5; i++) {
            if (groups[i] != 0) {
                return false;
            }
        }
        boolean isMapped = groups[5] == 0xffff;
        return isMapped ? groups[6] >>> 8 == LOOPBACK_NETWORK : groups[5] == 0 && groups[6] == 0 && groups[7] == 1;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** A number of 32 bits; an interface's name is none for a loopback address. */
    private static boolean isScope(String text, int from, int end) {
        long value = 0;
        for (int i = from; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
            value = value * 10 + text.charAt(i) - '0';
            if (value >>> Integer.SIZE != 0) {
                return false;
            }
        }
        return from < end;
    }

    /** Four decimal octets, leading zeros allowed; or {@link #NONE}. */
    private static long ipv4(String text, int from, int end) {
        long address = 0;
        int dots = 0;
        int octet = NONE;
        for (int i = from; i < end; i++) {
            char current = text.charAt(i);
            if (isDigit(current)) {
                octet = Math.max(octet, 0) * 10 + current - '0';
                if (octet > 255) {
                    return NONE;
                }
            } else if (current == '.' && octet != NONE && ++dots < OCTETS) {
                address = address << 8 | octet;
                octet = NONE;
            } else {
                return NONE;
            }
        }
        return octet != NONE && dots == OCTETS - 1 ? address << 8 | octet : NONE;
    }

    /** Eight groups, one run of zero groups perhaps left out, the last two perhaps an IPv4 address; null for anything else. */
    private static int @Nullable [] ipv6(String text, int from, int end) {
        int[] groups = new int[GROUPS];
        int count = 0;
        int gap = NONE;
        int at = from;
        if (text.startsWith("::", at) && at + 2 <= end) {
            gap = 0;
            at += 2;
        }
        while (at < end) {
            long octets = count <= GROUPS - 2 ? ipv4(text, at, end) : NONE;
            if (octets != NONE) {
                groups[count++] = (int) (octets >>> 16);
                groups[count++] = (int) (octets & 0xffff);
                break;
            }
            int groupEnd = groupEnd(text, at, end);
            if (count == GROUPS || groupEnd == at) {
                return null;
            }
            groups[count++] = Integer.parseInt(text, at, groupEnd, 16);
            at = groupEnd;
            if (at < end) {
                boolean separated = text.charAt(at) == ':' && at + 1 < end;
                boolean opensGap = separated && text.charAt(at + 1) == ':';
                if (!separated || (opensGap && gap != NONE)) {
                    return null;
                }
                gap = opensGap ? count : gap;
                at += opensGap ? 2 : 1;
            }
        }
        return spread(groups, count, gap);
    }

    /** Where the one to four hexadecimal digits at a place end; the place itself where there are none or more. */
    private static int groupEnd(String text, int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) < 0x80 && Character.digit(text.charAt(at), 16) >= 0) {
            at++;
        }
        return at - from > GROUP_DIGITS ? from : at;
    }

    /** Puts the groups behind the gap at the end; a gap stands for at least one group. */
    private static int @Nullable [] spread(int[] groups, int count, int gap) {
        if (gap == NONE) {
            return count == GROUPS ? groups : null;
        }
        if (count == GROUPS) {
            return null;
        }
        int behind = count - gap;
        int[] spread = new int[GROUPS];
        System.arraycopy(groups, 0, spread, 0, gap);
        System.arraycopy(groups, gap, spread, GROUPS - behind, behind);
        return spread;
    }
}
