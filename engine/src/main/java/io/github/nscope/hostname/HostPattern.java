package io.github.nscope.hostname;

import java.util.Locale;

/** How a name of a certificate is held against a host, {@code OkHostnameVerifier.verifyHostName(String, String)}. */
final class HostPattern {
    private static final String WILDCARD = "*.";

    private HostPattern() {}

    /**
     * Whether the name stands for the host.
     *
     * @param host in lower case
     * @param name as the certificate writes it
     */
    static boolean matches(String host, String name) {
        if (isMisshapen(host) || isMisshapen(name)) {
            return false;
        }
        if (host.equals(name) && name.indexOf('*') < 0) {
            return true;
        }
        String absoluteHost = absolute(host);
        String pattern = absolute(name).toLowerCase(Locale.US);
        return pattern.contains("*") ? matchesWildcard(absoluteHost, pattern) : absoluteHost.equals(pattern);
    }

    private static boolean isMisshapen(String name) {
        return name.isEmpty() || name.startsWith(".") || name.endsWith("..");
    }

    private static String absolute(String name) {
        return name.endsWith(".") ? name : name + ".";
    }

    /** One wildcard, which is the whole first label, stands for one label: {@code *.} alone for none. */
    private static boolean matchesWildcard(String host, String pattern) {
        boolean wellFormed = pattern.startsWith(WILDCARD) && pattern.indexOf('*', 1) < 0 && !pattern.equals(WILDCARD);
        if (!wellFormed || host.length() < pattern.length()) {
            return false;
        }
        String rest = pattern.substring(1);
        int covered = host.length() - rest.length();
        return host.endsWith(rest) && host.lastIndexOf('.', covered - 1) < 0;
    }
}
