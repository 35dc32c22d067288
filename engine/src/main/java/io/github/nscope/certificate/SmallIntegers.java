package io.github.nscope.certificate;

import java.math.BigInteger;

/** INTEGERs that the platform reads into an {@code int}, {@code DerValue.getInteger}. */
final class SmallIntegers {
    private SmallIntegers() {}

    /** The value, whatever the tag: implicitly tagged fields come here too. */
    static int read(DerValue value) throws MalformedCertificateException {
        BigInteger number = value.integerContent("an integer");
        if (number.bitLength() > Integer.SIZE - 1) {
            throw new MalformedCertificateException(
                    number.signum() < 0 ? "Integer below minimum valid value" : "Integer exceeds maximum valid value");
        }
        return number.intValue();
    }
}
