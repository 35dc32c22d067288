package io.github.nscope.certificate;

import io.github.nscope.platform.PlatformThrowable;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Decodes GeneralNames with the rules and in the words of {@code sun.security.x509.GeneralName}. */
final class GeneralNameReader {
    /** Where a name stands decides how URIs are read. */
    enum Place {
        NAME,
        CONSTRAINT
    }

    private static final int CONSTRUCTED = 0x20;
    private static final Pattern DNS_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]*(\\.[A-Za-z][A-Za-z0-9-]*)*");
    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.|$)){4}");

    private final Place place;

    GeneralNameReader(Place place) {
        this.place = place;
    }

    /** GeneralNames, of which there must be one. */
    static List<GeneralName> names(DerReader list) throws MalformedCertificateException {
        if (!list.hasMore()) {
            throw new MalformedCertificateException("No data available in passed DER encoded value.");
        }
        GeneralNameReader reader = new GeneralNameReader(Place.NAME);
        List<GeneralName> names = new ArrayList<>();
        while (list.hasMore()) {
            names.add(reader.read(list.read()));
        }
        return List.copyOf(names);
    }

    GeneralName read(DerValue value) throws MalformedCertificateException {
        int number = value.tag() & 0x1f;
        return switch (number) {
            case 0 -> other(demand(value, CONSTRUCTED, "Other-Name"));
            case 1 -> rfc822(text(demand(value, 0, "RFC822 name")));
            case 2 -> new GeneralName.Dns(text(demand(value, 0, "DNS name")));
            case 4 -> directory(demand(value, CONSTRUCTED, "Directory name"));
            case 5 -> ediParty(demand(value, CONSTRUCTED, "EDI name"));
            case 6 -> uri(text(demand(value, 0, "URI")));
            case 7 -> ipAddress(demand(value, 0, "IP address"));
            case 8 -> registeredId(demand(value, 0, "OID name"));
            default -> throw new MalformedCertificateException("Unrecognized GeneralName tag, (" + number + ")");
        };
    }

    private static DerValue demand(DerValue value, int form, String what) throws MalformedCertificateException {
        boolean contextSpecific = (value.tag() & 0xc0) == 0x80;
        if (!contextSpecific || (value.tag() & CONSTRUCTED) != form) {
            throw new MalformedCertificateException("Invalid encoding of " + what);
        }
        return value;
    }

    private static String text(DerValue value) {
        return new String(value.contentBytes(), StandardCharsets.US_ASCII);
    }

    private static GeneralName other(DerValue value) throws MalformedCertificateException {
        DerReader parts = value.reader("an otherName");
        String type = parts.read().oid("an otherName's type");
        DerValue tagged = parts.read();
        if (!tagged.is(DerValue.contextConstructed(0))) {
            throw new MalformedCertificateException("value is not EXPLICTly tagged [0]");
        }
        return new GeneralName.Other(type, Bytes.wrap(tagged.contentBytes()));
    }

    private static GeneralName rfc822(String name) throws MalformedCertificateException {
        if (name.isEmpty()) {
            throw new MalformedCertificateException("RFC822Name may not be null or empty");
        }
        String domain = name.substring(name.indexOf('@') + 1);
        if (domain.isEmpty()) {
            throw new MalformedCertificateException("RFC822Name may not end with @");
        }
        if (domain.equals(".")) {
            throw new MalformedCertificateException("RFC822Name domain may not be just .");
        }
        return new GeneralName.Rfc822(name);
    }

    private static GeneralName directory(DerValue value) throws MalformedCertificateException {
        return new GeneralName.Directory(
                DistinguishedName.read(value.reader("a directoryName").read()));
    }

    private static GeneralName ediParty(DerValue value) throws MalformedCertificateException {
        DerReader parts = value.reader("an ediPartyName");
        int count = 0;
        while (parts.hasMore()) {
            parts.read();
            count++;
        }
        if (count < 1 || count > 2) {
            throw new MalformedCertificateException("Invalid encoding of EDIPartyName");
        }
        return new GeneralName.EdiParty(Bytes.wrap(value.encoded()));
    }

    private static GeneralName registeredId(DerValue value) throws MalformedCertificateException {
        byte[] content = value.contentBytes();
        return new GeneralName.RegisteredId(ObjectIdentifiers.decode(content, 0, content.length, "a registeredID"));
    }

    private static GeneralName ipAddress(DerValue value) throws MalformedCertificateException {
        return switch (value.length()) {
            case 4, 8, 16, 32 -> new GeneralName.IpAddress(Bytes.wrap(value.contentBytes()));
            default -> throw new MalformedCertificateException("Invalid IPAddressName");
        };
    }

    private GeneralName uri(String name) throws MalformedCertificateException {
        String error = place == Place.NAME ? "invalid URI name:" : "invalid URI name constraint:";
        try {
            URI uri = new URI(name);
            return place == Place.NAME ? uri(name, uri) : uriConstraint(name, uri);
        } catch (URISyntaxException e) {
            throw new MalformedCertificateException(
                    error + name, PlatformThrowable.of("java.net.URISyntaxException", e.getMessage()));
        }
    }

    private static GeneralName uri(String name, URI uri) throws MalformedCertificateException {
        if (uri.getScheme() == null) {
            throw new MalformedCertificateException("URI name must include scheme:" + name);
        }
        String host = uri.getHost();
        if (host == null || isDnsName(host)) {
            return new GeneralName.Uri(name, host, false);
        }
        if (host.startsWith("[") || IPV4.matcher(host).matches()) {
            return new GeneralName.Uri(name, host, true);
        }
        throw new MalformedCertificateException(
                "invalid URI name (host portion is not a valid DNS name, IPv4 address, or IPv6 address):" + name);
    }

    private static GeneralName uriConstraint(String name, URI uri) throws MalformedCertificateException {
        if (uri.getScheme() != null) {
            throw new MalformedCertificateException("invalid URI name constraint (should not include scheme):" + name);
        }
        String host = uri.getSchemeSpecificPart();
        if (!isDnsName(host.startsWith(".") ? host.substring(1) : host)) {
            throw new MalformedCertificateException("invalid URI name constraint:" + name);
        }
        return new GeneralName.UriConstraint(host);
    }

    /** The rule of {@code DNSName(String)} on the platform: every label begins with a letter. */
    private static boolean isDnsName(String host) {
        return DNS_NAME.matcher(host).matches();
    }
}
