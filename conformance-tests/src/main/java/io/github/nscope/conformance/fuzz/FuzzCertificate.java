package io.github.nscope.conformance.fuzz;

import io.github.nscope.conformance.pki.MintingKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that was made up, with what further ones need to know of it.
 *
 * @param subject its subject
 * @param key its key
 * @param serial its serial number
 * @param notBefore the first instant of its validity
 * @param notAfter the last
 * @param issuer what it was issued with, or null where it signs itself
 * @param pem its text
 */
record FuzzCertificate(
        FuzzName subject,
        MintingKey key,
        long serial,
        Instant notBefore,
        Instant notAfter,
        @Nullable FuzzCertificate issuer,
        String pem) {
    static String pem(byte[] der) {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(der)
                + "\n-----END CERTIFICATE-----\n";
    }

    byte[] der() {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----.*-----", ""));
    }

    /** What stands between this certificate and the one that signs itself, and that one at the end. */
    List<FuzzCertificate> issuers() {
        List<FuzzCertificate> issuers = new ArrayList<>();
        for (FuzzCertificate next = issuer; next != null && issuers.size() < 10; next = next.issuer) {
            issuers.add(next);
        }
        return issuers;
    }

    byte[] sha1OfKey() {
        return digest(new SHA1Digest());
    }

    byte[] sha256OfKey() {
        return digest(SHA256Digest.newInstance());
    }

    byte[] sha512OfKey() {
        return digest(new SHA512Digest());
    }

    private byte[] digest(Digest digest) {
        byte[] encoded = Der.bytes(key.publicKey());
        digest.update(encoded, 0, encoded.length);
        byte[] value = new byte[digest.getDigestSize()];
        digest.doFinal(value, 0);
        return value;
    }
}
