package io.github.nscope.revocation;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import java.math.BigInteger;
import java.util.Map;
import java.util.function.Supplier;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;

/**
 * Which certificate a response is about, RFC 6960 CertID.
 *
 * @param hashAlgorithm the dotted object identifier of the digest of both hashes
 * @param issuerNameHash the digest of the issuer's name, DER
 * @param issuerKeyHash the digest of the issuer's key: the content of its bit string
 * @param serialNumber the certificate's serial number
 */
public record CertificateId(String hashAlgorithm, Bytes issuerNameHash, Bytes issuerKeyHash, BigInteger serialNumber) {
    /** SHA-1, the only digest that the platform asks for and hence the only one it recognises an answer by. */
    static final String SHA_1 = "1.3.14.3.2.26";

    private static final Map<String, Supplier<Digest>> DIGESTS = Map.of(
            SHA_1,
            SHA1Digest::new,
            "2.16.840.1.101.3.4.2.1",
            SHA256Digest::newInstance,
            "2.16.840.1.101.3.4.2.2",
            SHA384Digest::new,
            "2.16.840.1.101.3.4.2.3",
            SHA512Digest::new);

    /** Whether this is a certificate of an issuer; false where the digest is not known. */
    public boolean isOf(Certificate certificate, Certificate issuer) {
        Supplier<Digest> digest = DIGESTS.get(hashAlgorithm);
        return digest != null
                && serialNumber.equals(certificate.serialNumber())
                && issuerNameHash.equals(
                        KeyHash.of(digest.get(), issuer.subject().der()))
                && issuerKeyHash.equals(
                        KeyHash.of(digest.get(), issuer.publicKey().keyBits()));
    }
}
