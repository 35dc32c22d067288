package io.github.nscope.certificate;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;

/** The digests that certificate signatures use. */
enum SignatureHash {
    MD5("1.2.840.113549.2.5", "3020300c06082a864886f70d020505000410", MD5Digest::new),
    SHA_1("1.3.14.3.2.26", "3021300906052b0e03021a05000414", SHA1Digest::new),
    SHA_224("2.16.840.1.101.3.4.2.4", "302d300d06096086480165030402040500041c", SHA224Digest::new),
    SHA_256("2.16.840.1.101.3.4.2.1", "3031300d060960864801650304020105000420", SHA256Digest::newInstance),
    SHA_384("2.16.840.1.101.3.4.2.2", "3041300d060960864801650304020205000430", SHA384Digest::new),
    SHA_512("2.16.840.1.101.3.4.2.3", "3051300d060960864801650304020305000440", SHA512Digest::new);

    private final String oid;
    private final byte[] digestInfoPrefix;
    private final Supplier<Digest> digest;

    SignatureHash(String oid, String digestInfoPrefix, Supplier<Digest> digest) {
        this.oid = oid;
        this.digestInfoPrefix = HexFormat.of().parseHex(digestInfoPrefix);
        this.digest = digest;
    }

    static Optional<SignatureHash> of(String oid) {
        return Arrays.stream(values()).filter(hash -> hash.oid.equals(oid)).findFirst();
    }

    Digest newDigest() {
        return digest.get();
    }

    byte[] of(byte[] data) {
        return Digests.digest(newDigest(), data);
    }

    /** The only DigestInfo that the TLS library takes: DER, with NULL parameters. */
    byte[] digestInfo(byte[] data) {
        byte[] hash = of(data);
        byte[] info = Arrays.copyOf(digestInfoPrefix, digestInfoPrefix.length + hash.length);
        System.arraycopy(hash, 0, info, digestInfoPrefix.length, hash.length);
        return info;
    }
}
