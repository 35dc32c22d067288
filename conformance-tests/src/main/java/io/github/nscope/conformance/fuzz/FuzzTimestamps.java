package io.github.nscope.conformance.fuzz;

import io.github.nscope.conformance.pki.MintingKey;
import io.github.nscope.conformance.pki.SignatureScheme;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.crypto.digests.SHA256Digest;

/** Lists of signed certificate timestamps, good ones and odd ones. */
final class FuzzTimestamps {
    private final Chance chance;
    private final List<MintingKey> logs;

    FuzzTimestamps(Chance chance, List<MintingKey> logs) {
        this.chance = chance;
        this.logs = logs;
    }

    /** What logs sign about a certificate that is not issued yet: its issuer's key and its body without the list. */
    byte[] precertificateEntry(MintingKey issuer, byte[] body) {
        byte[] key = Der.bytes(issuer.publicKey());
        return written(out -> {
            out.writeShort(1);
            out.write(sha256(key));
            write24(out, body);
        });
    }

    /** What logs sign about a certificate. */
    static byte[] certificateEntry(byte[] certificate) {
        return written(out -> {
            out.writeShort(0);
            write24(out, certificate);
        });
    }

    /** A list about an entry. */
    byte[] list(byte[] entry) {
        List<byte[]> timestamps = new ArrayList<>();
        for (int i = chance.of(1, 2, 2, 3, 3, 4, 0); i > 0; i--) {
            timestamps.add(timestamp(chance.of(logs), entry));
        }
        return written(out -> {
            int total = timestamps.stream().mapToInt(one -> one.length + 2).sum();
            out.writeShort(chance.percent(3) ? total + 1 : total);
            for (byte[] timestamp : timestamps) {
                out.writeShort(timestamp.length);
                out.write(timestamp);
            }
        });
    }

    private byte[] timestamp(MintingKey log, byte[] entry) {
        long time = chance.of(1_600_000_000_000L, 1_700_000_000_000L, 1_740_000_000_000L, 4_000_000_000_000L);
        byte[] signed = written(out -> {
            out.writeShort(0);
            out.writeLong(time);
            out.write(entry);
            out.writeShort(0);
        });
        byte[] signature = log.usualScheme().sign(log, signed);
        if (chance.percent(5)) {
            signature[signature.length - 1] ^= 1;
        }
        int version = chance.percent(3) ? 1 : 0;
        int hash = chance.percent(3) ? chance.of(9, 5, 0) : 4;
        return written(out -> {
            out.writeByte(version);
            out.write(sha256(Der.bytes(log.publicKey())));
            out.writeLong(time);
            out.writeShort(0);
            out.writeByte(hash);
            out.writeByte(log.usualScheme() == SignatureScheme.SHA256_WITH_ECDSA ? 3 : 1);
            out.writeShort(signature.length);
            out.write(signature);
        });
    }

    private static void write24(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeByte(bytes.length >> 16);
        out.writeShort(bytes.length & 0xffff);
        out.write(bytes);
    }

    private interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    private static byte[] written(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            content.write(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) {
        SHA256Digest digest = new SHA256Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }
}
