package io.github.nscope.certificate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An extension as it stands in a certificate, undecoded.
 *
 * @param oid the dotted object identifier
 * @param critical whether it is marked critical
 * @param value the content of its OCTET STRING: normally one DER value, but any bytes are possible
 */
public record Extension(String oid, boolean critical, Bytes value) {
    /** Whether the value is an OCTET STRING of these bytes, encoded as DER wants it. */
    public boolean holdsOctets(Bytes octets) {
        return Arrays.equals(value.raw(), DerWriter.element(DerValue.OCTET_STRING, octets.raw()));
    }

    /** The value as the one DER element that it should be. */
    DerValue element() throws MalformedCertificateException {
        return onlyValue(value.raw());
    }

    /**
     * The purposes of an extKeyUsage as the TLS library lists them, dotted object identifiers: what follows the list does not
     * count ({@code NativeCrypto.get_X509_ex_xkusage}; the BoringSSL of 2021 and before). Empty where there is no list.
     */
    public Optional<List<String>> purposes() {
        try {
            return Optional.of(OtherExtensions.purposes(
                    DerReader.of(value.raw(), "extKeyUsage").read()));
        } catch (MalformedCertificateException e) {
            return Optional.empty();
        }
    }

    static DerValue onlyValue(byte[] der) throws MalformedCertificateException {
        DerReader reader = DerReader.of(der, "an extension's value");
        DerValue element = reader.read();
        if (reader.hasMore()) {
            throw new MalformedCertificateException("extra data given to DerValue constructor");
        }
        return element;
    }
}
