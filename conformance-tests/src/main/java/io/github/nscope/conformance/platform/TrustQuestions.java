package io.github.nscope.conformance.platform;

import io.github.nscope.conformance.protocol.ConnectionDescription;
import io.github.nscope.conformance.protocol.TrustAnswer;
import java.lang.reflect.Proxy;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/** Questions about presented certificates, put to a process's trust manager and to the platform's hostname verifier. */
final class TrustQuestions {
    private final Level level;
    private final RunningApp app;

    TrustQuestions(Level level, RunningApp app) {
        this.level = level;
        this.app = app;
    }

    /** The decision about presented certificates by the call that takes what the connection has. */
    TrustAnswer trust(@Nullable ConnectionDescription connection, @Nullable List<X509Certificate> chain) {
        if (connection == null || chain == null) {
            return TrustAnswer.NONE;
        }
        try {
            return TrustAnswer.trusted(
                    hashes(check(app.trustManager(), connection, chain.toArray(new X509Certificate[0]))));
        } catch (PlatformThrew e) {
            return TrustAnswer.rejected(e.describe());
        }
    }

    private @Nullable Object check(Object manager, ConnectionDescription connection, X509Certificate[] chain)
            throws PlatformThrew {
        Staples staples = Staples.of(connection);
        // Level 23 has no call that takes more than a host, and asks for no staples.
        if (staples != null && level.number() >= 24) {
            return Handshake.check(level, manager, connection, chain, staples);
        }
        return connection.host() == null
                ? level.call(manager, "checkServerTrusted", chain, connection.authType())
                : level.call(manager, "checkServerTrusted", chain, connection.authType(), connection.host());
    }

    private static List<String> hashes(@Nullable Object chain) {
        List<String> hashes = new ArrayList<>();
        if (chain instanceof List<?> certificates) {
            for (Object certificate : certificates) {
                hashes.add(PlatformCertificates.sha256((X509Certificate) certificate));
            }
        }
        return hashes;
    }

    /** The answer of the default verifier of {@code HttpsURLConnection}; null where there is nothing to ask or it throws. */
    @Nullable
    Boolean hostnameVerified(@Nullable String host, @Nullable List<X509Certificate> chain) {
        if (host == null || chain == null || chain.isEmpty()) {
            return null;
        }
        Object verifier = Objects.requireNonNull(
                level.get(level.type("com.android.okhttp.internal.tls.OkHostnameVerifier"), "INSTANCE"));
        SSLSession session = (SSLSession) Proxy.newProxyInstance(
                TrustQuestions.class.getClassLoader(),
                new Class<?>[] {SSLSession.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getPeerCertificates")) {
                        return chain.toArray(new Certificate[0]);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
        try {
            return (Boolean) level.call(verifier, "verify", host, session);
        } catch (PlatformThrew e) {
            e.describe();
            return null;
        }
    }
}
