package io.github.nscope.conformance.platform;

import io.github.nscope.conformance.protocol.PolicyAnswer;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An app in its process: the platform's own configuration object for it, and the questions that are put to that. */
final class InstalledApp implements RunningApp {
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

    @Override
    public boolean cleartextPermitted() throws PlatformThrew {
        return (boolean) required(level.call(config, "isCleartextTrafficPermitted"));
    }

    @Override
    public @Nullable PolicyAnswer policy(@Nullable String host) {
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
                        PlatformCertificates.sha256((X509Certificate) required(level.get(anchor, "certificate"))),
                        (boolean) required(level.get(anchor, "overridesPins"))));
            }
            anchors.sort(Comparator.comparing(PolicyAnswer.Anchor::sha256));
            return anchors;
        } catch (PlatformThrew e) {
            e.describe();
            return null;
        }
    }

    @Override
    public Object trustManager() throws PlatformThrew {
        return required(level.call(config, "getTrustManager"));
    }

    private static Object required(@Nullable Object value) {
        return Objects.requireNonNull(value);
    }
}
