package io.github.nscope.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The certificates of a PKCS#7 SignedData, {@code PKCS7_get_certificates}. */
final class Pkcs7Bag {
    private static final String SIGNED_DATA = "1.2.840.113549.1.7.2";

    private Pkcs7Bag() {}

    static List<Certificate> read(DerValue bag) throws MalformedCertificateException {
        DerReader info = bag.expect(DerValue.SEQUENCE, "a PKCS#7 bag").reader("a PKCS#7 bag");
        if (!info.read().oid("the bag's type").equals(SIGNED_DATA)) {
            throw new MalformedCertificateException("a PKCS#7 bag holds something other than certificates");
        }
        DerReader wrapped =
                info.read(DerValue.contextConstructed(0), "the bag's content").reader("the bag's content");
        DerReader data = wrapped.read(DerValue.SEQUENCE, "the bag's content").reader("the bag's content");
        BigInteger version = data.read().integer("the bag's version");
        if (version.signum() <= 0) {
            throw new MalformedCertificateException("a PKCS#7 bag has version " + version);
        }
        data.read(DerValue.SET, "the bag's digests");
        data.read(DerValue.SEQUENCE, "the bag's signed content");
        List<Certificate> certificates = new ArrayList<>();
        if (data.at(DerValue.contextConstructed(0))) {
            DerReader list = data.read().reader("the bag's certificates");
            while (list.hasMore()) {
                certificates.add(Certificate.read(list.read()));
            }
        }
        return List.copyOf(certificates);
    }
}
