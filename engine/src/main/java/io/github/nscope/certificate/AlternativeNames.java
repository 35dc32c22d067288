package io.github.nscope.certificate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The hosts that a certificate's subjectAltName holds, in the text that the platform's TLS library prints ({@code
 * OpenSSLX509Certificate.getSubjectAlternativeNames}). Names of other types are left out.
 *
 * @param dnsNames the dNSNames without those that hold a NUL or a byte above 127
 * @param ipAddresses the iPAddresses of 4 or 16 octets, IPv6 in its shortest form
 */
public record AlternativeNames(List<String> dnsNames, List<String> ipAddresses) {
    private static final AlternativeNames NONE = new AlternativeNames(List.of(), List.of());
    private static final int CONSTRUCTED = 0x20;

    /** Copies the lists. */
    public AlternativeNames {
        dnsNames = List.copyOf(dnsNames);
        ipAddresses = List.copyOf(ipAddresses);
    }

    /** The names of a certificate; none where the extension is absent, repeated or can't be decoded. */
    static AlternativeNames of(List<Extension> extensions) {
        List<Extension> own = extensions.stream()
                .filter(extension -> extension.oid().equals(Oids.SUBJECT_ALTERNATIVE_NAME))
                .toList();
        try {
            return own.size() == 1 ? read(own.get(0)) : NONE;
        } catch (MalformedCertificateException e) {
            return NONE;
        }
    }

    private static AlternativeNames read(Extension extension) throws MalformedCertificateException {
        List<String> dnsNames = new ArrayList<>();
        List<String> ipAddresses = new ArrayList<>();
        DerValue whole = DerReader.of(extension.value().raw(), "subjectAltName").read();
        DerReader names = whole.expect(DerValue.SEQUENCE, "subjectAltName").reader("subjectAltName");
        while (names.hasMore()) {
            DerValue name = names.read();
            demandShape(name);
            if (name.is(DerValue.context(2)) && isPlainText(name)) {
                dnsNames.add(new String(name.contentBytes(), StandardCharsets.US_ASCII));
            } else if (name.is(DerValue.context(7)) && (name.length() == 4 || name.length() == 16)) {
                ipAddresses.add(IpAddressText.of(name.contentBytes()));
            }
        }
        return new AlternativeNames(dnsNames, ipAddresses);
    }

    /** One entry that the library can't decode takes the whole extension with it. */
    private static void demandShape(DerValue name) throws MalformedCertificateException {
        int number = name.tag() & 0x1f;
        boolean constructed = (name.tag() & CONSTRUCTED) != 0;
        boolean constructedByType = number == 0 || number == 3 || number == 4 || number == 5;
        if ((name.tag() & 0xc0) != 0x80 || number > 8 || constructed != constructedByType) {
            throw new MalformedCertificateException("subjectAltName holds something that is no name");
        }
        switch (number) {
            case 0 -> {
                DerReader parts = name.reader("an otherName");
                parts.read().oid("an otherName's type");
                parts.read(DerValue.contextConstructed(0), "an otherName's value");
                parts.finish();
            }
            case 4 -> {
                DerReader inner = name.reader("a directoryName");
                DistinguishedName.read(inner.read());
                inner.finish();
            }
            case 5 -> {
                DerReader parts = name.reader("an ediPartyName");
                parts.optional(DerValue.contextConstructed(0));
                parts.read(DerValue.contextConstructed(1), "an ediPartyName's party");
                parts.finish();
            }
            case 8 -> {
                byte[] content = name.contentBytes();
                ObjectIdentifiers.decode(content, 0, content.length, "a registeredID");
            }
            default -> {}
        }
    }

    private static boolean isPlainText(DerValue name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.at(i) == 0 || name.at(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
