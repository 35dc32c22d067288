package io.github.nscope.conformance.pki;

import java.util.HexFormat;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;

/** The hashes that names, pins, lists and responses are made of. */
final class Digests {
    private Digests() {}

    static byte[] sha1(byte[] bytes) {
        return digest(new SHA1Digest(), bytes);
    }

    static byte[] sha256(byte[] bytes) {
        return digest(SHA256Digest.newInstance(), bytes);
    }

    /** Lower-case hex of the hash {@code sha1}, {@code sha256} or {@code sha512}. */
    static String hex(String name, byte[] bytes) {
        Digest digest = switch (name) {
            case "sha1" -> new SHA1Digest();
            case "sha256" -> SHA256Digest.newInstance();
            case "sha512" -> new SHA512Digest();
            default -> throw new IllegalArgumentException("no digest is called " + name);
        };
        return HexFormat.of().formatHex(digest(digest, bytes));
    }

    private static byte[] digest(Digest digest, byte[] bytes) {
        digest.update(bytes, 0, bytes.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }
}
