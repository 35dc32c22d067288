package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * One question to a trust manager.
 *
 * @param presented the certificates that the peer sent, in its order; the first is the end entity whatever it is. Empty
 *     where a caller passed none, or null
 * @param authenticationType what the TLS library passes as {@code authType}; only the empty text makes a difference
 * @param peer whose certificates they are
 * @param validationTime the device's clock at the moment of the check
 */
public record PathQuery(List<Certificate> presented, String authenticationType, TlsPeer peer, Instant validationTime) {
    /** Copies the list, and cuts the time to the milliseconds that the platform's clock has. */
    public PathQuery {
        presented = List.copyOf(presented);
        validationTime = validationTime.truncatedTo(ChronoUnit.MILLIS);
    }

    /** What an ordinary client asks about the certificates of a server. */
    public static PathQuery ofServer(List<Certificate> presented, Instant validationTime) {
        return new PathQuery(presented, "RSA", TlsPeer.SERVER, validationTime);
    }
}
