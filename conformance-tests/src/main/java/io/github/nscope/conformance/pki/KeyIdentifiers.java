package io.github.nscope.conformance.pki;

import java.util.HexFormat;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/**
 * What key identifier extensions hold: the SHA-1 of the key's bits where the plan says {@code auto}, else its own bytes.
 *
 * @param subjectKey the certificate's key
 * @param issuerKey the issuer's key
 */
record KeyIdentifiers(SubjectPublicKeyInfo subjectKey, SubjectPublicKeyInfo issuerKey) {
    byte[] subject(String plan) {
        return plan.equals("auto") ? identifier(subjectKey) : HexFormat.of().parseHex(plan);
    }

    byte[] authority(String plan) {
        return plan.equals("auto") ? identifier(issuerKey) : HexFormat.of().parseHex(plan);
    }

    private static byte[] identifier(SubjectPublicKeyInfo key) {
        return Digests.sha1(key.getPublicKeyData().getBytes());
    }
}
