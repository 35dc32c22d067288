package io.github.nscope.revocation;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.PublicKeyInfo;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;

/** Digests of the content of a key's bit string, by which OCSP names keys. */
final class KeyHash {
    private KeyHash() {}

    /** The SHA-1, as key identifiers use it. */
    static Bytes sha1(PublicKeyInfo key) {
        return of(new SHA1Digest(), key.keyBits());
    }

    static Bytes of(Digest digest, Bytes content) {
        byte[] hash = new byte[digest.getDigestSize()];
        byte[] data = content.toArray();
        digest.update(data, 0, data.length);
        digest.doFinal(hash, 0);
        return Bytes.copyOf(hash);
    }
}
