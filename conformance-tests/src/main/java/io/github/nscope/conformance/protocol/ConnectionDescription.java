package io.github.nscope.conformance.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The connection to be judged.
 *
 * @param host the name given to the trust manager, or null for a caller that is not host-aware
 * @param chain the presented certificates in the server's order, one PEM certificate each, or null to resolve the host's
 *     policy only
 * @param authType passed on as it is
 * @param signedCertificateTimestamps the TLS extension's SCT list in Base64, or null
 * @param ocspResponse the stapled response in Base64, or null
 */
public record ConnectionDescription(
        @Nullable String host,
        @Nullable List<String> chain,
        String authType,
        @Nullable String signedCertificateTimestamps,
        @Nullable String ocspResponse) {
    /** What a caller passes for a server with an RSA key exchange, and the default of the protocol. */
    public static final String DEFAULT_AUTH_TYPE = "RSA";

    /** Copies the chain. */
    public ConnectionDescription {
        chain = chain == null ? null : List.copyOf(chain);
    }

    /** A host and what it presented, or null for the host's policy only. */
    public static ConnectionDescription of(@Nullable String host, @Nullable List<String> chain) {
        return new ConnectionDescription(host, chain, DEFAULT_AUTH_TYPE, null, null);
    }
}
