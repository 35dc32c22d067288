package io.github.nscope;

import io.github.nscope.config.NetworkSecurityPolicy;
import io.github.nscope.path.TlsPeer;
import io.github.nscope.platform.PlatformThrowable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call that {@code android.security.net.config.RootTrustManager} refuses whatever the certificates are.
 *
 * @param reason why
 * @param thrown what it throws
 */
record CallRefusal(ReasonCode reason, PlatformThrowable thrown) {
    private static final String CERTIFICATE_EXCEPTION = "java.security.cert.CertificateException";

    private static final CallRefusal HOST_AWARE_CALL_REQUIRED =
            hostRequired("Domain specific configurations require that hostname aware"
                    + " checkServerTrusted(X509Certificate[], String, String) is used");
    private static final CallRefusal HOST_REQUIRED =
            hostRequired("Domain specific configurations require that the hostname be provided");
    private static final CallRefusal NO_SESSION = new CallRefusal(
            ReasonCode.NO_HANDSHAKE,
            PlatformThrowable.of(CERTIFICATE_EXCEPTION, "Not in handshake; no session available"));
    /** Its words are the Java runtime's. */
    private static final CallRefusal NO_ENGINE =
            new CallRefusal(ReasonCode.NO_HANDSHAKE, PlatformThrowable.of("java.lang.NullPointerException", null));

    /** What refuses a call, if anything does; a session without a peer host is let through, a caller without one is not. */
    static Optional<CallRefusal> of(Connection connection, NetworkSecurityPolicy policy) {
        return Optional.ofNullable(
                switch (connection.call().overload()) {
                    case NO_HANDSHAKE -> NO_SESSION;
                    case NULL_ENGINE -> NO_ENGINE;
                    case HANDSHAKE -> null;
                    case CHAIN -> unlessHostless(connection, policy, HOST_AWARE_CALL_REQUIRED);
                    case HOST -> unlessHostless(connection, policy, HOST_REQUIRED);
                });
    }

    private static @Nullable CallRefusal unlessHostless(
            Connection connection, NetworkSecurityPolicy policy, CallRefusal refusal) {
        boolean needsHost = connection.peer() == TlsPeer.SERVER && policy.hasPerDomainConfigs();
        return needsHost && connection.hostOrNull() == null ? refusal : null;
    }

    private static CallRefusal hostRequired(String message) {
        return new CallRefusal(ReasonCode.HOSTNAME_REQUIRED, PlatformThrowable.of(CERTIFICATE_EXCEPTION, message));
    }
}
