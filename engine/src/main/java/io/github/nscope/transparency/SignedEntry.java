package io.github.nscope.transparency;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.ReducedContent;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a log promised to publish, {@code ct.CertificateEntry}: a certificate as it is, or what it was before the
 * promise was put in, together with the key of its issuer.
 *
 * @param issuerKeySha256 the SHA-256 of the issuer's SubjectPublicKeyInfo for a precertificate, null for a certificate
 * @param content the certificate's DER, or its signed content without the list of timestamps
 */
record SignedEntry(@Nullable Bytes issuerKeySha256, Bytes content) {
    /** Timestamps embedded in a certificate. */
    static final String EMBEDDED_LIST = "1.3.6.1.4.1.11129.2.4.2";

    private static final int VERSION_1 = 0;
    private static final int CERTIFICATE_TIMESTAMP = 0;
    private static final int CERTIFICATE = 0;
    private static final int PRECERTIFICATE = 1;

    /** The entry that timestamps from outside a certificate are about. */
    static SignedEntry certificate(Certificate certificate) {
        return new SignedEntry(null, certificate.der());
    }

    /** The entry that embedded timestamps are about; none where the certificate's list is critical or missing. */
    static Optional<SignedEntry> precertificate(Certificate certificate, Certificate issuer) {
        return certificate
                .extension(EMBEDDED_LIST)
                .filter(list -> !list.critical())
                .map(list -> ReducedContent.without(certificate, EMBEDDED_LIST))
                .map(content -> new SignedEntry(issuer.publicKey().sha256(), content));
    }

    /** The bytes that a log signs for a timestamp. */
    Bytes signedBy(SignedCertificateTimestamp timestamp) {
        ByteArrayOutputStream signed = new ByteArrayOutputStream(content.length() + 64);
        number(signed, VERSION_1, 1);
        number(signed, CERTIFICATE_TIMESTAMP, 1);
        number(signed, timestamp.timestamp(), Long.BYTES);
        if (issuerKeySha256 == null) {
            number(signed, CERTIFICATE, 2);
        } else {
            number(signed, PRECERTIFICATE, 2);
            signed.writeBytes(issuerKeySha256.toArray());
        }
        number(signed, content.length(), 3);
        signed.writeBytes(content.toArray());
        number(signed, timestamp.extensions().length(), 2);
        signed.writeBytes(timestamp.extensions().toArray());
        return Bytes.copyOf(signed.toByteArray());
    }

    private static void number(ByteArrayOutputStream out, long number, int width) {
        for (int shift = Byte.SIZE * (width - 1); shift >= 0; shift -= Byte.SIZE) {
            out.write((int) (number >>> shift));
        }
    }
}
