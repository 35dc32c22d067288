package io.github.nscope.hostname;

import io.github.nscope.certificate.AlternativeNames;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.NameAttribute;
import io.github.nscope.certificate.Oids;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The verifier that {@code HttpsURLConnection} uses where an app sets none, {@code OkHostnameVerifier}. The platform's
 * trust managers do not ask it, unless a socket or engine sets "HTTPS" as its endpoint identification algorithm.
 */
public final class HostnameCheck {
    /** The platform has the class twice, and the copies differ in a rule. */
    public enum Copy {
        /** {@code com.android.okhttp.internal.tls}: what connections use. */
        OKHTTP,
        /** {@code com.android.org.conscrypt}, from level 31: without the rule about ASCII. */
        CONSCRYPT
    }

    /** Short numbers and numbers with too many parts are taken for addresses too, and then match no dNSName. */
    private static final Pattern IP_ADDRESS = Pattern.compile("([0-9a-fA-F]*:[0-9a-fA-F:.]*)|([\\d.]+)");

    private final boolean commonName;
    private final boolean ascii;

    private HostnameCheck(boolean commonName, boolean ascii) {
        this.commonName = commonName;
        this.ascii = ascii;
    }

    /** The verifier of connections. */
    public static HostnameCheck of(PlatformProfile profile) {
        return of(profile, Copy.OKHTTP);
    }

    /** One of the two copies. */
    public static HostnameCheck of(PlatformProfile profile, Copy copy) {
        return new HostnameCheck(
                profile.has(Behavior.COMMON_NAME_NAMES_HOST),
                copy == Copy.OKHTTP && profile.has(Behavior.HOST_NAMES_ARE_ASCII));
    }

    /**
     * Holds a certificate's names against a host.
     *
     * @param host as the caller has it: no IDN conversion, no brackets around IPv6
     * @param endEntity the first certificate that the server sent
     */
    public HostnameVerdict check(String host, Certificate endEntity) {
        AlternativeNames names = endEntity.alternativeNames();
        if (mayBeIpAddress(host) && IP_ADDRESS.matcher(host).matches()) {
            return checkIpAddress(host, names.ipAddresses());
        }
        if (ascii && !isPrintableAscii(host)) {
            return new HostnameVerdict.NotMatched(HostnameVerdict.Reason.HOST_NOT_ASCII, names.dnsNames());
        }
        String lowerCase = host.toLowerCase(Locale.US);
        return names.dnsNames().isEmpty()
                ? checkCommonName(lowerCase, endEntity)
                : checkDnsNames(lowerCase, names.dnsNames());
    }

    /** Saves most hosts the pattern: every character of an address is one of these. */
    private static boolean mayBeIpAddress(String host) {
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (c != '.' && c != ':' && Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static HostnameVerdict checkIpAddress(String host, List<String> addresses) {
        for (String address : addresses) {
            if (host.equalsIgnoreCase(address)) {
                return new HostnameVerdict.Matched(HostnameVerdict.NameKind.IP_ADDRESS, address);
            }
        }
        return new HostnameVerdict.NotMatched(HostnameVerdict.Reason.NO_IP_ADDRESS_MATCHES, addresses);
    }

    private HostnameVerdict checkDnsNames(String host, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (mayMatch(host, name) && matches(host, name)) {
                return new HostnameVerdict.Matched(HostnameVerdict.NameKind.DNS_NAME, name);
            }
        }
        return new HostnameVerdict.NotMatched(HostnameVerdict.Reason.NO_DNS_NAME_MATCHES, names);
    }

    /** Saves most names the comparison: dNSNames are ASCII, and plain ones of other lengths, final dots aside, differ. */
    private static boolean mayMatch(String host, String name) {
        return Math.abs(name.length() - host.length()) <= 1 || name.indexOf('*') >= 0;
    }

    private HostnameVerdict checkCommonName(String host, Certificate endEntity) {
        Optional<String> name = commonName
                ? endEntity.subject().mostSpecific(Oids.COMMON_NAME).map(NameAttribute::text)
                : Optional.empty();
        if (name.isEmpty()) {
            return new HostnameVerdict.NotMatched(HostnameVerdict.Reason.NO_DNS_NAME, List.of());
        }
        return matches(host, name.get())
                ? new HostnameVerdict.Matched(HostnameVerdict.NameKind.COMMON_NAME, name.get())
                : new HostnameVerdict.NotMatched(
                        HostnameVerdict.Reason.COMMON_NAME_DOES_NOT_MATCH, List.of(name.get()));
    }

    private boolean matches(String host, String name) {
        return (!ascii || isPrintableAscii(name)) && HostPattern.matches(host, name);
    }

    private static boolean isPrintableAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7f) {
                return false;
            }
        }
        return true;
    }
}
