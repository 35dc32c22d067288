package io.github.nscope.conformance.platform;

import io.github.nscope.conformance.protocol.ConnectionDescription;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What a server stapled to its certificates. The arrays are passed on as they are.
 *
 * @param timestamps the TLS extension's list, or null
 * @param ocspResponse the stapled response, or null
 */
@SuppressWarnings("ArrayRecordComponent")
record Staples(byte @Nullable [] timestamps, byte @Nullable [] ocspResponse) {
    /** What a connection describes, or null for nothing. */
    static @Nullable Staples of(ConnectionDescription connection) {
        byte[] timestamps = decoded(connection.signedCertificateTimestamps());
        byte[] ocspResponse = decoded(connection.ocspResponse());
        return timestamps == null && ocspResponse == null ? null : new Staples(timestamps, ocspResponse);
    }

    private static byte @Nullable [] decoded(@Nullable String base64) {
        return base64 == null ? null : Base64.getDecoder().decode(base64);
    }
}
