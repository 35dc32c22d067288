package io.github.nscope;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.path.TlsPeer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One call of the app's trust manager.
 *
 * @param presented the certificates that the peer sent, in its order; the first is the end-entity certificate
 * @param hostOrNull the host as the caller passes it, or the peer host of the handshake's session; null for none
 * @param authType the key exchange algorithm that the TLS layer passes on; its text is never looked at, but an empty
 *     one is refused
 * @param handshake what else the TLS handshake delivered
 * @param call the method that is called
 */
public record Connection(
        List<Certificate> presented, @Nullable String hostOrNull, String authType, Handshake handshake, Call call) {
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

    /**
     * A method of the trust manager.
     *
     * @param peer whose certificates are checked: {@code checkServerTrusted} or {@code checkClientTrusted}
     * @param overload which of the methods of that name
     */
    public record Call(TlsPeer peer, Overload overload) {
        /** Refuses what does not exist: for clients there is no method with a host. */
        public Call {
            if (peer == TlsPeer.CLIENT && overload == Overload.HOST) {
                throw new IllegalArgumentException("checkClientTrusted has no overload that takes a host");
            }
        }
    }

    /** Copies the list, and refuses a host where the method that is called learns of none. */
    public Connection {
        presented = List.copyOf(presented);
        boolean learnsHost = call.overload() == Overload.HOST || call.overload() == Overload.HANDSHAKE;
        if (hostOrNull != null && !learnsHost) {
            throw new IllegalArgumentException("the overload " + call.overload() + " learns of no host");
        }
    }

    /** A server's certificates: {@link Overload#CHAIN} where the caller knows no host, else {@link Overload#HOST}. */
    public Connection(List<Certificate> presented, @Nullable String hostOrNull, String authType, Handshake handshake) {
        this(
                presented,
                hostOrNull,
                authType,
                handshake,
                new Call(TlsPeer.SERVER, hostOrNull == null ? Overload.CHAIN : Overload.HOST));
    }

    /** {@code checkServerTrusted(chain, authType, host)}, or without a host {@code (chain, authType)}. */
    public static Connection to(@Nullable String host, List<Certificate> presented) {
        return new Connection(presented, host, "RSA", Handshake.PLAIN);
    }

    /** {@code checkClientTrusted(chain, authType)}: the app is the server, and its peer has presented certificates. */
    public static Connection from(List<Certificate> presented) {
        return new Connection(presented, null, "RSA", Handshake.PLAIN, new Call(TlsPeer.CLIENT, Overload.CHAIN));
    }

    /** The same certificates and the same host, given to another method. */
    public Connection through(TlsPeer peer, Overload overload) {
        return new Connection(presented, hostOrNull, authType, handshake, new Call(peer, overload));
    }

    /** The host as the caller passes it. */
    public Optional<String> host() {
        return Optional.ofNullable(hostOrNull);
    }

    /** Whose certificates they are. */
    public TlsPeer peer() {
        return call.peer();
    }
}
