package io.github.nscope.cli.fetch;

import io.github.nscope.certificate.Bytes;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a server sent.
 *
 * @param endpoint the server
 * @param address the address that was connected to
 * @param time when
 * @param protocol the version of TLS, or empty where the handshake did not get that far
 * @param certificates the certificates in the server's order, DER
 * @param timestampsOrNull the list of signed certificate timestamps of the TLS extension
 * @param ocspOrNull the stapled OCSP response, DER
 * @param brokeOff why the handshake did not end well although certificates came; empty where it did
 */
public record Fetched(
        Endpoint endpoint,
        String address,
        Instant time,
        String protocol,
        List<Bytes> certificates,
        @Nullable Bytes timestampsOrNull,
        @Nullable Bytes ocspOrNull,
        String brokeOff) {
    /** Copies the list. */
    public Fetched {
        certificates = List.copyOf(certificates);
    }
}
