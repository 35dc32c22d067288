package io.github.nscope.certificate;

/** IP addresses as text, as {@code inet_ntop} prints them. */
final class IpAddressText {
    private static final int GROUPS = 8;

    private IpAddressText() {}

    /** The text of 4 or 16 octets. */
    static String of(byte[] octets) {
        return octets.length == 4 ? ipv4(octets, 0) : ipv6(octets);
    }

    private static String ipv4(byte[] octets, int from) {
        return (octets[from] & 0xff)
                + "." + (octets[from + 1] & 0xff)
                + "." + (octets[from + 2] & 0xff)
                + "." + (octets[from + 3] & 0xff);
    }

    private static String ipv6(byte[] octets) {
        int[] groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            groups[i] = ((octets[2 * i] & 0xff) << 8) | (octets[2 * i + 1] & 0xff);
        }
        int from = longestZeros(groups);
        int to = from + zerosAt(groups, from);
        if (to - from < 2) {
            return join(groups, 0, GROUPS);
        }
        boolean holdsIpv4 = from == 0 && (to == 6 || (to == 5 && groups[5] == 0xffff));
        if (holdsIpv4) {
            return "::" + (to == 5 ? "ffff:" : "") + ipv4(octets, 12);
        }
        return join(groups, 0, from) + "::" + join(groups, to, GROUPS);
    }

    /** Where the longest run of zeros begins, the first among equals. */
    private static int longestZeros(int[] groups) {
        int longest = 0;
        for (int i = 1; i < GROUPS; i++) {
            if (zerosAt(groups, i) > zerosAt(groups, longest)) {
                longest = i;
            }
        }
        return longest;
    }

    private static int zerosAt(int[] groups, int from) {
        int end = from;
        while (end < GROUPS && groups[end] == 0) {
            end++;
        }
        return end - from;
    }

    private static String join(int[] groups, int from, int to) {
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < to; i++) {
            joined.append(i == from ? "" : ":").append(Integer.toHexString(groups[i]));
        }
        return joined.toString();
    }
}
