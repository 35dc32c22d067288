package io.github.nscope.transparency;

import io.github.nscope.certificate.Bytes;

/**
 * A signed certificate timestamp of version 1, RFC 6962 section 3.2.
 *
 * @param origin how it came
 * @param logId the SHA-256 of the log's key
 * @param timestamp when the log promised, in milliseconds since 1970
 * @param extensions the promise's extensions, without their length
 * @param hashAlgorithm TLS code of the digest, 4 for SHA-256
 * @param signatureAlgorithm TLS code of the signature algorithm, 3 for ECDSA
 * @param signature the signature
 */
public record SignedCertificateTimestamp(
        SctOrigin origin,
        Bytes logId,
        long timestamp,
        Bytes extensions,
        int hashAlgorithm,
        int signatureAlgorithm,
        Bytes signature) {
    private static final int VERSION_1 = 0;
    private static final int LOG_ID_BYTES = 32;
    private static final int HASH_ALGORITHMS = 7;
    private static final int SIGNATURE_ALGORITHMS = 4;

    /**
     * Decodes one; bytes after its end are ignored, as on the platform.
     *
     * @throws UndecodableSctException where the platform would skip it
     */
    static SignedCertificateTimestamp decode(byte[] encoded, SctOrigin origin) throws UndecodableSctException {
        TlsReader reader = new TlsReader(encoded);
        int version = reader.number(1);
        if (version != VERSION_1) {
            throw new UndecodableSctException("unsupported version " + version);
        }
        byte[] logId = reader.bytes(LOG_ID_BYTES);
        long timestamp = reader.longNumber();
        byte[] extensions = reader.vector(2);
        int hash = reader.number(1);
        int signature = reader.number(1);
        if (hash >= HASH_ALGORITHMS || signature >= SIGNATURE_ALGORITHMS) {
            throw new UndecodableSctException("unknown algorithm codes " + hash + " and " + signature);
        }
        return new SignedCertificateTimestamp(
                origin,
                Bytes.copyOf(logId),
                timestamp,
                Bytes.copyOf(extensions),
                hash,
                signature,
                Bytes.copyOf(reader.vector(2)));
    }
}
