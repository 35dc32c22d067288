package io.github.nscope.conformance.pki;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.Extension;
import tools.jackson.databind.JsonNode;

/** Lists of signed certificate timestamps (RFC 6962, section 3.3), signed by keys of the suite. */
final class SignedTimestamps {
    private static final ASN1ObjectIdentifier EXTENSION = new ASN1ObjectIdentifier("1.3.6.1.4.1.11129.2.4.2");

    private SignedTimestamps() {}

    /** The extension that carries a list inside the certificate. */
    static Extension extension(byte[] list) throws IOException {
        return new Extension(EXTENSION, false, new DEROctetString(new DEROctetString(list).getEncoded()));
    }

    /** Each planned timestamp has a {@code log} (a key's name) and a {@code time}; {@code damaged} spoils its signature. */
    static byte[] list(JsonNode plans, Function<String, MintingKey> logs, LogEntry entry) throws IOException {
        ByteArrayOutputStream items = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(items);
        for (JsonNode plan : plans) {
            byte[] item = timestamp(plan, logs.apply(plan.get("log").asString()), entry);
            out.writeShort(item.length);
            out.write(item);
        }
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        DataOutputStream whole = new DataOutputStream(list);
        whole.writeShort(items.size());
        items.writeTo(whole);
        return list.toByteArray();
    }

    private static byte[] timestamp(JsonNode plan, MintingKey log, LogEntry entry) throws IOException {
        long time = Instant.parse(plan.get("time").asString()).toEpochMilli();
        byte[] signature = SignatureScheme.SHA256_WITH_ECDSA.sign(log, entry.signedBytes(time));
        if (plan.path("damaged").asBoolean(false)) {
            signature[signature.length - 1] ^= 1;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(0);
        out.write(Digests.sha256(log.publicKey().getEncoded()));
        out.writeLong(time);
        out.writeShort(0);
        out.writeByte(4);
        out.writeByte(3);
        out.writeShort(signature.length);
        out.write(signature);
        return bytes.toByteArray();
    }
}
