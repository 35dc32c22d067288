package io.github.nscope.conformance.platform;

import io.github.nscope.conformance.protocol.PolicyAnswer;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An app in a process of level 23, which knows no configurations: one flag for cleartext, and Conscrypt's trust manager
 * over the device's stores.
 */
final class UnconfiguredApp implements RunningApp {
    private static final String CONSCRYPT = "com.android.org.conscrypt.";
    private static final int FLAG_USES_CLEARTEXT_TRAFFIC = 1 << 27;

    private final Level level;
    private final Object store;
    private final Object trustManager;

    private UnconfiguredApp(Level level, Object store, Object trustManager) {
        this.level = level;
        this.store = store;
        this.trustManager = trustManager;
    }

    /** Starts the process of an app, as far as {@code ActivityThread.handleBindApplication} does. */
    static UnconfiguredApp install(Level level, Object applicationInfo) throws PlatformThrew {
        boolean cleartext = ((int) read(level, applicationInfo, "flags") & FLAG_USES_CLEARTEXT_TRAFFIC) != 0;
        level.call(level.type("libcore.net.NetworkSecurityPolicy"), "setCleartextTrafficPermitted", cleartext);
        LevelEnvironment environment = level.loader().environment();
        Path user = environment.data().resolve("misc/user/0");
        Object store = level.create(
                CONSCRYPT + "TrustedCertificateStore",
                environment.root().resolve("etc/security/cacerts").toFile(),
                user.resolve("cacerts-added").toFile(),
                user.resolve("cacerts-removed").toFile());
        Object manager = level.create(CONSCRYPT + "TrustManagerImpl", new AndroidCaStore(), null, store);
        return new UnconfiguredApp(level, store, manager);
    }

    private static Object read(Level level, Object target, String field) {
        Object value = level.get(target, field);
        if (value == null) {
            throw new StandInFault("level " + level.number() + ": no value in " + field);
        }
        return value;
    }

    /** The trust manager asks such a key store for its type alone. */
    private static final class AndroidCaStore extends KeyStore {
        AndroidCaStore() {
            super(null, Security.getProviders()[0], "AndroidCAStore");
        }
    }

    @Override
    public boolean cleartextPermitted() throws PlatformThrew {
        Object permitted = level.call(level.type("libcore.net.NetworkSecurityPolicy"), "isCleartextTrafficPermitted");
        return Boolean.TRUE.equals(permitted);
    }

    /** The same for every host; what later levels know of a host does not exist. */
    @Override
    public @Nullable PolicyAnswer policy(@Nullable String host) {
        try {
            return new PolicyAnswer(cleartextPermitted(), false, List.of(), null, null, null, anchors());
        } catch (PlatformThrew e) {
            e.describe();
            return null;
        }
    }

    private List<PolicyAnswer.Anchor> anchors() throws PlatformThrew {
        List<PolicyAnswer.Anchor> anchors = new ArrayList<>();
        if (level.call(store, "aliases") instanceof Set<?> aliases) {
            for (Object alias : aliases) {
                if (level.call(store, "getCertificate", alias) instanceof X509Certificate certificate) {
                    anchors.add(new PolicyAnswer.Anchor(PlatformCertificates.sha256(certificate), false));
                }
            }
        }
        return anchors.stream()
                .distinct()
                .sorted(Comparator.comparing(PolicyAnswer.Anchor::sha256))
                .toList();
    }

    @Override
    public Object trustManager() {
        return trustManager;
    }
}
