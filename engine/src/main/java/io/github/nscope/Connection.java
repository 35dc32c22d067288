package io.github.nscope;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One call of the app's trust manager.
 *
 * @param presented the certificates that the server sent, in its order; the first is the end-entity certificate
 * @param hostOrNull the host as the caller passes it, or null for a caller that is not aware of hosts
 * @param authType the key exchange algorithm that the TLS layer passes on; its text is never looked at, but an empty
 *     one is refused
 * @param handshake what else the TLS handshake delivered
 */
public record Connection(
        List<Certificate> presented, @Nullable String hostOrNull, String authType, Handshake handshake) {
    /**
     * Certificates and responses that arrive beside the chain.
     *
     * @param timestampsOrNull the TLS extension's list of signed certificate timestamps, as sent
     * @param ocspOrNull the stapled OCSP response, DER
     */
    public record Handshake(
            @Nullable Bytes timestampsOrNull, @Nullable Bytes ocspOrNull) {
        /** Nothing beside the chain: what {@code checkServerTrusted(chain, authType, host)} knows. */
        public static final Handshake PLAIN = new Handshake(null, null);
    }

    /** Copies the list. */
    public Connection {
        presented = List.copyOf(presented);
    }

    /** {@code checkServerTrusted(chain, authType, host)}. */
    public static Connection to(@Nullable String host, List<Certificate> presented) {
        return new Connection(presented, host, "RSA", Handshake.PLAIN);
    }

    /** The host as the caller passes it. */
    public Optional<String> host() {
        return Optional.ofNullable(hostOrNull);
    }
}
