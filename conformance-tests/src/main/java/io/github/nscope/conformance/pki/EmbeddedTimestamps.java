package io.github.nscope.conformance.pki;

import io.github.nscope.certificate.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.crypto.digests.SHA256Digest;
import tools.jackson.databind.JsonNode;

/** Signed certificate timestamps inside a certificate (RFC 6962, section 3.3), signed by keys of the suite. */
final class EmbeddedTimestamps {
    private static final ASN1ObjectIdentifier OID = new ASN1ObjectIdentifier("1.3.6.1.4.1.11129.2.4.2");

    private EmbeddedTimestamps() {}

    /**
     * What a log signs: the certificate without the list, and who issues it.
     *
     * @param body the to-be-signed part without the list
     * @param issuer the issuer's key
     */
    record Precertificate(Bytes body, MintingKey issuer) {}

    /** Each planned timestamp has a {@code log} (a key's name) and a {@code time}; {@code damaged} spoils its signature. */
    static Extension extension(JsonNode plans, Function<String, MintingKey> logs, Precertificate precertificate)
            throws IOException {
        ByteArrayOutputStream items = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(items);
        for (JsonNode plan : plans) {
            byte[] item = timestamp(plan, logs.apply(plan.get("log").asString()), precertificate);
            out.writeShort(item.length);
            out.write(item);
        }
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        DataOutputStream whole = new DataOutputStream(list);
        whole.writeShort(items.size());
        items.writeTo(whole);
        return new Extension(OID, false, new DEROctetString(new DEROctetString(list.toByteArray()).getEncoded()));
    }

    private static byte[] timestamp(JsonNode plan, MintingKey log, Precertificate precertificate) throws IOException {
        long time = Instant.parse(plan.get("time").asString()).toEpochMilli();
        byte[] signature = SignatureScheme.SHA256_WITH_ECDSA.sign(log, signedBytes(time, precertificate));
        if (plan.path("damaged").asBoolean(false)) {
            signature[signature.length - 1] ^= 1;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(0);
        out.write(sha256(log.publicKey().getEncoded()));
        out.writeLong(time);
        out.writeShort(0);
        out.writeByte(4);
        out.writeByte(3);
        out.writeShort(signature.length);
        out.write(signature);
        return bytes.toByteArray();
    }

    private static byte[] signedBytes(long time, Precertificate precertificate) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(0);
        out.writeByte(0);
        out.writeLong(time);
        out.writeShort(1);
        out.write(sha256(precertificate.issuer().publicKey().getEncoded()));
        byte[] body = precertificate.body().toArray();
        out.writeByte(body.length >> 16);
        out.writeShort(body.length & 0xffff);
        out.write(body);
        out.writeShort(0);
        return bytes.toByteArray();
    }

    static byte[] sha256(byte[] bytes) {
        SHA256Digest digest = new SHA256Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }
}
