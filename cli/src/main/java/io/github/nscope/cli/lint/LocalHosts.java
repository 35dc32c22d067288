package io.github.nscope.cli.lint;

import java.util.List;
import java.util.regex.Pattern;

/** Hosts that are not on the internet. */
final class LocalHosts {
    private static final List<String> SUFFIXES = List.of(".localhost", ".local", ".lan", ".internal", ".home.arpa");
    private static final Pattern PRIVATE_ADDRESS = Pattern.compile(
            "127\\..*|10\\..*|192\\.168\\..*|172\\.(?:1[6-9]|2[0-9]|3[01])\\..*|169\\.254\\..*|0\\.0\\.0\\.0|::1|\\[::1\\]"
                    + "|f[cd][0-9a-f]{2}:.*|fe80:.*");
    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9a-f:]*:[0-9a-f:.]*");

    private LocalHosts() {}

    static boolean contains(String name) {
        return name.equals("localhost")
                || SUFFIXES.stream().anyMatch(name::endsWith)
                || (isAddress(name) && PRIVATE_ADDRESS.matcher(name).matches());
    }

    /** Whether it is an IP address in one of its usual forms. */
    static boolean isAddress(String name) {
        return ADDRESS.matcher(name).matches();
    }
}
