package io.github.nscope.conformance.platform;

import io.github.nscope.conformance.protocol.ConnectionDescription;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;

/** The calls that also take what the server stapled: one of its own from level 36 on, an engine's handshake before. */
final class Handshake {
    private Handshake() {}

    /** Whether the call returns the chain that it trusted; an engine's handshake keeps it to itself. */
    static boolean hasCallOfItsOwn(Level level) {
        return level.number() >= 36;
    }

    static @Nullable Object check(
            Level level, Object manager, ConnectionDescription connection, X509Certificate[] chain, Staples staples)
            throws PlatformThrew {
        if (hasCallOfItsOwn(level)) {
            return level.call(
                    manager,
                    "checkServerTrusted",
                    chain,
                    staples.ocspResponse(),
                    staples.timestamps(),
                    connection.authType(),
                    connection.host());
        }
        return level.call(
                manager,
                "checkServerTrusted",
                chain,
                connection.authType(),
                new StapledEngine(connection.host(), staples));
    }
}
