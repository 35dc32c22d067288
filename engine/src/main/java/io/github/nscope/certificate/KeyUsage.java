package io.github.nscope.certificate;

import java.util.Optional;

/**
 * The keyUsage extension.
 *
 * @param bits the bits asserted: bit {@code n} of X.509 is {@code 1 << n} here
 */
public record KeyUsage(int bits) {
    /** The bit keyCertSign. */
    public static final int KEY_CERT_SIGN = 5;

    /** The bit encipherOnly: it and decipherOnly are the bits which alone mean nothing. */
    public static final int ENCIPHER_ONLY = 7;

    private static final int COUNTED = 9;

    /** Whether the bit of this number is asserted; digitalSignature is 0. */
    public boolean asserts(int bit) {
        return (bits & (1 << bit)) != 0;
    }

    /** Whether any of the bits 0 to 6 is asserted. */
    public boolean assertsAnUsage() {
        return (bits & ((1 << ENCIPHER_ONLY) - 1)) != 0;
    }

    static Optional<KeyUsage> read(Extension extension) {
        try {
            return Optional.of(decode(extension.element()));
        } catch (MalformedCertificateException e) {
            return Optional.empty();
        }
    }

    static KeyUsage decode(DerValue extension) throws MalformedCertificateException {
        DerValue value = extension;
        if (value.is(DerValue.OCTET_STRING)) {
            value = Extension.onlyValue(value.contentBytes());
        }
        value.expect(DerValue.BIT_STRING, "keyUsage");
        if (value.length() == 0 || value.at(0) > 7 || (value.length() == 1 && value.at(0) != 0)) {
            throw new MalformedCertificateException("Invalid value for unused bits");
        }
        int valid = (value.length() - 1) * 8 - value.at(0);
        int bits = 0;
        for (int bit = 0; bit < Math.min(COUNTED, valid); bit++) {
            if ((value.at(1 + bit / 8) & (0x80 >>> (bit % 8))) != 0) {
                bits |= 1 << bit;
            }
        }
        return new KeyUsage(bits);
    }
}
