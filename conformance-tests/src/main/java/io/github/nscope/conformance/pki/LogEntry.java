package io.github.nscope.conformance.pki;

import io.github.nscope.certificate.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What a log signs: a certificate, or a certificate without its list with the key of its issuer.
 *
 * @param head the entry's type and, for a precertificate, the hash of the issuer's key
 * @param body the certificate or its to-be-signed part without the list
 */
record LogEntry(Bytes head, Bytes body) {
    static LogEntry certificate(byte[] der) {
        return new LogEntry(Bytes.copyOf(new byte[] {0, 0}), Bytes.copyOf(der));
    }

    static LogEntry precertificate(byte[] tbs, MintingKey issuer) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.write(0);
        head.write(1);
        head.writeBytes(Digests.sha256(issuer.publicKey().getEncoded()));
        return new LogEntry(Bytes.copyOf(head.toByteArray()), Bytes.copyOf(tbs));
    }

    byte[] signedBytes(long time) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(0);
        out.writeByte(0);
        out.writeLong(time);
        out.write(head.toArray());
        out.writeByte(body.length() >> 16);
        out.writeShort(body.length() & 0xffff);
        out.write(body.toArray());
        out.writeShort(0);
        return bytes.toByteArray();
    }
}
