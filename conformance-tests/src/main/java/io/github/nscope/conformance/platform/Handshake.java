package io.github.nscope.conformance.platform;

import io.github.nscope.conformance.protocol.ConnectionDescription;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;

/** The calls that also take what the server stapled. */
final class Handshake {
    private Handshake() {}

    static @Nullable Object check(
            Level level,
            Object manager,
            ConnectionDescription connection,
            X509Certificate[] chain,
            byte @Nullable [] timestamps,
            byte @Nullable [] ocsp)
            throws PlatformThrew {
        return level.call(
                manager, "checkServerTrusted", chain, ocsp, timestamps, connection.authType(), connection.host());
    }
}
