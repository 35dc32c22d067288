package io.github.nscope.conformance.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Bionic's reading of a numeric address, getaddrinfo with AI_NUMERICHOST: what inet_pton takes, and a scope on IPv6. */
final class NumericAddress {
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");
    private static final Pattern SCOPE = Pattern.compile("\\d{1,9}");

    private NumericAddress() {}

    /** The address, or null for what is none. No name is ever resolved. */
    static @Nullable InetAddress parse(String text) {
        if (IPV4.matcher(text).matches()) {
            byte[] octets = octets(text);
            return octets == null ? null : address(octets);
        }
        int scope = text.indexOf('%');
        if (scope >= 0 && !SCOPE.matcher(text.substring(scope + 1)).matches()) {
            return null;
        }
        String address = scope < 0 ? text : text.substring(0, scope);
        return IPV6.matcher(address).matches() ? ipv6(address) : null;
    }

    private static byte @Nullable [] octets(String text) {
        String[] parts = text.split("\\.", -1);
        byte[] octets = new byte[4];
        for (int i = 0; i < 4; i++) {
            int octet = Integer.parseInt(parts[i]);
            if (octet > 255) {
                return null;
            }
            octets[i] = (byte) octet;
        }
        return octets;
    }

    private static @Nullable InetAddress ipv6(String text) {
        int lastColon = text.lastIndexOf(':');
        String tail = text.substring(lastColon + 1);
        if (tail.indexOf('.') >= 0) {
            byte[] octets = IPV4.matcher(tail).matches() ? octets(tail) : null;
            if (octets == null) {
                return null;
            }
            return ipv6(
                    text.substring(0, lastColon + 1) + group(octets[0], octets[1]) + ":" + group(octets[2], octets[3]));
        }
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return null;
        }
        int[] head = groups(gap < 0 ? text : text.substring(0, gap));
        int[] rest = gap < 0 ? new int[0] : groups(text.substring(gap + 2));
        if (head == null || rest == null || (gap < 0 ? head.length != 8 : head.length + rest.length > 7)) {
            return null;
        }
        byte[] bytes = new byte[16];
        put(bytes, 0, head);
        put(bytes, 16 - 2 * rest.length, rest);
        return address(bytes);
    }

    private static String group(byte high, byte low) {
        return Integer.toHexString(((high & 0xff) << 8) | (low & 0xff));
    }

    private static int @Nullable [] groups(String text) {
        if (text.isEmpty()) {
            return new int[0];
        }
        String[] parts = text.split(":", -1);
        int[] groups = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].isEmpty() || parts[i].length() > 4) {
                return null;
            }
            groups[i] = Integer.parseInt(parts[i], 16);
        }
        return groups;
    }

    private static void put(byte[] bytes, int at, int[] groups) {
        for (int i = 0; i < groups.length; i++) {
            bytes[at + 2 * i] = (byte) (groups[i] >> 8);
            bytes[at + 2 * i + 1] = (byte) groups[i];
        }
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new StandInFault(e);
        }
    }
}
