package io.github.nscope.certificate;

import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;

/** Digests computed without the JVM's security providers, which a host's policy may take away. */
final class Digests {
    private Digests() {}

    static byte[] md5(byte[] data) {
        return digest(new MD5Digest(), data);
    }

    static byte[] sha1(byte[] data) {
        return digest(new SHA1Digest(), data);
    }

    static byte[] sha256(byte[] data) {
        return digest(SHA256Digest.newInstance(), data);
    }

    static byte[] sha512(byte[] data) {
        return digest(new SHA512Digest(), data);
    }

    static byte[] digest(Digest digest, byte[] data) {
        byte[] result = new byte[digest.getDigestSize()];
        digest.update(data, 0, data.length);
        digest.doFinal(result, 0);
        return result;
    }
}
