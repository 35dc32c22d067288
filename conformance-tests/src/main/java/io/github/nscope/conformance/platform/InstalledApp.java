package io.github.nscope.conformance.platform;

import io.github.nscope.conformance.protocol.ConnectionDescription;
import io.github.nscope.conformance.protocol.PolicyAnswer;
import io.github.nscope.conformance.protocol.TrustAnswer;
import java.lang.reflect.Proxy;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/** An app in its process: the platform's own configuration object for it, and the questions that are put to that. */
final class InstalledApp {
    private static final String CONFIG = "android.security.net.config.";
    private static final String POLICY = CONFIG + "ConfigNetworkSecurityPolicy";
    private static final String TRANSPARENCY = "isCertificateTransparencyVerificationRequired";
    private static final List<String> ENCRYPTION_MODES = List.of("UNKNOWN", "DISABLED", "OPPORTUNISTIC", "ENABLED");
    private static final long NEVER = Long.MAX_VALUE;

    private final Level level;
    private final Object config;
    private final Object processPolicy;

    private InstalledApp(Level level, Object config, Object processPolicy) {
        this.level = level;
        this.config = config;
        this.processPolicy = processPolicy;
    }

    /** Starts the process of an app, as far as {@code NetworkSecurityConfigProvider} does. */
    static InstalledApp install(Level level, Object context) throws PlatformThrew {
        Object source = level.create(CONFIG + "ManifestConfigSource", context);
        Object config = level.create(CONFIG + "ApplicationConfig", source);
        level.call(level.type(CONFIG + "ApplicationConfig"), "setDefaultInstance", config);
        Object policy = level.create(POLICY, config);
        level.call(level.type("libcore.net.NetworkSecurityPolicy"), "setInstance", policy);
        return new InstalledApp(level, config, policy);
    }

    boolean cleartextPermitted() throws PlatformThrew {
        return (boolean) required(level.call(config, "isCleartextTrafficPermitted"));
    }

    /** What applies to a host, or null where the platform throws for it. */
    @Nullable
    PolicyAnswer policy(@Nullable String host) {
        try {
            Object hostConfig = required(level.call(config, "getConfigForHostname", host));
            Object pins = required(level.call(hostConfig, "getPins"));
            long expiration = (long) required(level.get(pins, "expirationTime"));
            return new PolicyAnswer(
                    (boolean) required(level.call(config, "isCleartextTrafficPermitted", host)),
                    (boolean) required(level.call(hostConfig, "isHstsEnforced")),
                    pins(pins),
                    expiration == NEVER ? null : Instant.ofEpochMilli(expiration),
                    transparencyRequired(host),
                    domainEncryption(host),
                    anchors(hostConfig));
        } catch (PlatformThrew e) {
            e.describe();
            return null;
        }
    }

    private List<PolicyAnswer.Pin> pins(Object pinSet) {
        List<PolicyAnswer.Pin> pins = new ArrayList<>();
        for (Object pin : (Collection<?>) required(level.get(pinSet, "pins"))) {
            pins.add(new PolicyAnswer.Pin(
                    (String) required(level.get(pin, "digestAlgorithm")),
                    Base64.getEncoder().encodeToString((byte[]) required(level.get(pin, "digest")))));
        }
        pins.sort(Comparator.comparing(PolicyAnswer.Pin::value).thenComparing(PolicyAnswer.Pin::digest));
        return pins;
    }

    private @Nullable Boolean transparencyRequired(@Nullable String host) throws PlatformThrew {
        return level.has(POLICY, TRANSPARENCY) ? (Boolean) level.call(processPolicy, TRANSPARENCY, host) : null;
    }

    private @Nullable String domainEncryption(@Nullable String host) throws PlatformThrew {
        return level.has(CONFIG + "ApplicationConfig", "getDomainEncryptionMode")
                ? ENCRYPTION_MODES.get((int) required(level.call(config, "getDomainEncryptionMode", host)))
                : null;
    }

    private @Nullable List<PolicyAnswer.Anchor> anchors(Object hostConfig) {
        try {
            List<PolicyAnswer.Anchor> anchors = new ArrayList<>();
            for (Object anchor : (Collection<?>) required(level.call(hostConfig, "getTrustAnchors"))) {
                anchors.add(new PolicyAnswer.Anchor(
                        sha256((X509Certificate) required(level.get(anchor, "certificate"))),
                        (boolean) required(level.get(anchor, "overridesPins"))));
            }
            anchors.sort(Comparator.comparing(PolicyAnswer.Anchor::sha256));
            return anchors;
        } catch (PlatformThrew e) {
            e.describe();
            return null;
        }
    }

    /** The decision about presented certificates by the call that takes what the connection has. */
    TrustAnswer trust(@Nullable ConnectionDescription connection, @Nullable List<X509Certificate> chain) {
        if (connection == null || chain == null) {
            return TrustAnswer.NONE;
        }
        try {
            Object manager = required(level.call(config, "getTrustManager"));
            return TrustAnswer.trusted(hashes(check(manager, connection, chain.toArray(new X509Certificate[0]))));
        } catch (PlatformThrew e) {
            return TrustAnswer.rejected(e.describe());
        }
    }

    private @Nullable Object check(Object manager, ConnectionDescription connection, X509Certificate[] chain)
            throws PlatformThrew {
        Staples staples = Staples.of(connection);
        if (staples != null) {
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
                hashes.add(sha256((X509Certificate) certificate));
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
        Object verifier =
                required(level.get(level.type("com.android.okhttp.internal.tls.OkHostnameVerifier"), "INSTANCE"));
        SSLSession session = (SSLSession) Proxy.newProxyInstance(
                InstalledApp.class.getClassLoader(), new Class<?>[] {SSLSession.class}, (proxy, method, arguments) -> {
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

    private static String sha256(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new StandInFault(e);
        }
    }

    private static Object required(@Nullable Object value) {
        return Objects.requireNonNull(value);
    }
}
