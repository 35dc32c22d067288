package io.github.nscope.conformance.platform;

import io.github.nscope.conformance.buildtools.BuildRefusedException;
import io.github.nscope.conformance.protocol.AppDescription;
import io.github.nscope.conformance.protocol.ThrowableDescription;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.Socket;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/** A process of one level's own classes, for what the adapter's protocol can't ask: other calls, key stores, several apps. */
final class PlatformProcess {
    private static final String CONFIG = "android.security.net.config.";
    private static final String POLICY = "libcore.net.NetworkSecurityPolicy";
    private static final Class<?>[] CHAIN_AND_TYPE = {X509Certificate[].class, String.class};
    private static final Map<String, String> TOLD = Map.of(
            "getHandshakeSession", "()Ljavax/net/ssl/SSLSession;",
            "getSSLParameters", "()Ljavax/net/ssl/SSLParameters;");
    private static final Map<Integer, Subclasses> SUBCLASSES = new ConcurrentHashMap<>();

    private final LevelJudge judge;
    private final Level level;

    /** A process in which nothing has happened yet; to be made once the judge has set a device up. */
    PlatformProcess(LevelJudge judge) {
        this.judge = judge;
        this.level = judge.level();
        try {
            level.call(level.type(CONFIG + "ApplicationConfig"), "setDefaultInstance", (Object) null);
            setPolicy(level.create(POLICY + "$DefaultNetworkSecurityPolicy"));
        } catch (PlatformThrew e) {
            throw new StandInFault(e);
        }
    }

    /** What {@code NetworkSecurityConfigProvider.install} does for the first application, less its provider. */
    void install(AppDescription app) throws PlatformThrew {
        Object config = config(app);
        level.call(level.type(CONFIG + "ApplicationConfig"), "setDefaultInstance", config);
        setPolicy(level.create(CONFIG + "ConfigNetworkSecurityPolicy", config));
        // Read now: the resources of the next application take the place of this one's.
        level.call(config, "isCleartextTrafficPermitted");
    }

    /** The next application, on levels that look at it. */
    void handleNewApplication(AppDescription app) throws PlatformThrew {
        level.call(level.type(CONFIG + "NetworkSecurityConfigProvider"), "handleNewApplication", context(app));
    }

    void setCleartextTrafficPermitted(boolean permitted) throws PlatformThrew {
        Object framework = required(level.call(level.type("android.security.NetworkSecurityPolicy"), "getInstance"));
        level.call(framework, "setCleartextTrafficPermitted", permitted);
    }

    void handleTrustStorageUpdate() throws PlatformThrew {
        level.call(defaultConfig(), "handleTrustStorageUpdate");
    }

    /** A query of the policy object; empty where the level has none of the name. */
    Optional<Object> ask(String query, @Nullable String host) throws PlatformThrew {
        Object policy = required(level.call(level.type(POLICY), "getInstance"));
        return level.has(POLICY, query)
                ? Optional.of(required(invoke(policy, query, new Class<?>[] {String.class}, host)))
                : Optional.empty();
    }

    boolean cleartextPermitted() throws PlatformThrew {
        Object policy = required(level.call(level.type(POLICY), "getInstance"));
        return (boolean) required(level.call(policy, "isCleartextTrafficPermitted"));
    }

    Object trustManager() throws PlatformThrew {
        return required(level.call(defaultConfig(), "getTrustManager"));
    }

    /** What {@code TrustManagerFactory.init(keyStore)} and {@code getTrustManagers} give; null for the default. */
    Object trustManager(@Nullable KeyStore keyStore) throws PlatformThrew {
        Object factory = level.create(CONFIG + "RootTrustManagerFactorySpi");
        invoke(factory, "engineInit", new Class<?>[] {KeyStore.class}, keyStore);
        Object[] managers = (Object[]) required(level.call(factory, "engineGetTrustManagers"));
        return managers[0];
    }

    Object uninitialisedTrustManager() throws PlatformThrew {
        Object factory = level.create(CONFIG + "RootTrustManagerFactorySpi");
        return ((Object[]) required(level.call(factory, "engineGetTrustManagers")))[0];
    }

    X509Certificate[] acceptedIssuers(Object manager) throws PlatformThrew {
        return (X509Certificate[]) required(level.call(manager, "getAcceptedIssuers"));
    }

    /** A method with the chain and the type alone, or with a socket that is none of TLS. */
    static List<String> check(Object manager, String method, List<X509Certificate> chain) {
        List<String> plain = outcome(() -> invoke(manager, method, CHAIN_AND_TYPE, array(chain), "RSA"));
        List<String> withSocket = outcome(() -> invoke(manager, method, with(Socket.class), array(chain), "RSA", null));
        if (!plain.equals(withSocket)) {
            throw new AssertionError(plain + " without a socket, " + withSocket + " with a null one");
        }
        return plain;
    }

    static List<String> checkWithHost(Object manager, List<X509Certificate> chain, @Nullable String host) {
        return outcome(() -> invoke(manager, "checkServerTrusted", with(String.class), array(chain), "RSA", host));
    }

    /** The methods with an engine and with a socket, each in a handshake with a peer host or none. */
    List<String> checkInHandshake(Object manager, String method, List<X509Certificate> chain, @Nullable String host) {
        return checkWithPeer(manager, method, chain, new Handshaking(session(host)));
    }

    List<String> checkOutsideHandshake(Object manager, String method, List<X509Certificate> chain) {
        return checkWithPeer(manager, method, chain, new Handshaking(null));
    }

    static List<String> checkWithNullEngine(Object manager, String method, List<X509Certificate> chain) {
        return outcome(() -> invoke(manager, method, with(SSLEngine.class), array(chain), "RSA", null));
    }

    private List<String> checkWithPeer(
            Object manager, String method, List<X509Certificate> chain, Handshaking handshaking) {
        Object engine = standIn("javax.net.ssl.SSLEngine", handshaking);
        Object socket = standIn("javax.net.ssl.SSLSocket", handshaking);
        List<String> withEngine =
                outcome(() -> invoke(manager, method, with(SSLEngine.class), array(chain), "RSA", engine));
        List<String> withSocket =
                outcome(() -> invoke(manager, method, with(Socket.class), array(chain), "RSA", socket));
        if (!withEngine.equals(withSocket)) {
            throw new AssertionError(withEngine + " with an engine, " + withSocket + " with a socket");
        }
        return withEngine;
    }

    private Object standIn(String type, Handshaking handshaking) {
        try {
            return SUBCLASSES
                    .computeIfAbsent(level.number(), ignored -> new Subclasses(level.loader()))
                    .instance(type, TOLD, handshaking);
        } catch (ReflectiveOperationException e) {
            throw new StandInFault(e);
        }
    }

    private static SSLSession session(@Nullable String host) {
        return (SSLSession) Proxy.newProxyInstance(
                PlatformProcess.class.getClassLoader(),
                new Class<?>[] {SSLSession.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getPeerHost")) {
                        return host;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    /** What is thrown, outermost first, or nothing where nothing is. */
    static List<String> outcome(Call call) {
        try {
            call.run();
            return List.of();
        } catch (PlatformThrew e) {
            return e.describe().stream().map(PlatformProcess::text).toList();
        }
    }

    /** A call of the platform. */
    @FunctionalInterface
    interface Call {
        void run() throws PlatformThrew;
    }

    private static String text(ThrowableDescription thrown) {
        boolean ownWords = thrown.exception().equals("java.lang.NullPointerException");
        return thrown.message() == null || ownWords ? thrown.exception() : thrown.exception() + ": " + thrown.message();
    }

    private Object config(AppDescription app) throws PlatformThrew {
        return level.create(CONFIG + "ApplicationConfig", level.create(CONFIG + "ManifestConfigSource", context(app)));
    }

    private Object context(AppDescription app) {
        try {
            return judge.context(app);
        } catch (BuildRefusedException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Object defaultConfig() throws PlatformThrew {
        return required(level.call(level.type(CONFIG + "ApplicationConfig"), "getDefaultInstance"));
    }

    private void setPolicy(Object policy) throws PlatformThrew {
        level.call(level.type(POLICY), "setInstance", policy);
    }

    private static @Nullable Object invoke(Object target, String name, Class<?>[] types, @Nullable Object... arguments)
            throws PlatformThrew {
        for (Class<?> declaring = target.getClass(); declaring != null; declaring = declaring.getSuperclass()) {
            try {
                Method method = declaring.getDeclaredMethod(name, types);
                method.setAccessible(true);
                return method.invoke(target, arguments);
            } catch (NoSuchMethodException e) {
                // Perhaps a superclass has it.
            } catch (InvocationTargetException e) {
                throw new PlatformThrew(e.getTargetException());
            } catch (IllegalAccessException e) {
                throw new StandInFault(e);
            }
        }
        throw new IllegalArgumentException("no " + name);
    }

    private static Class<?>[] with(Class<?> third) {
        return new Class<?>[] {X509Certificate[].class, String.class, third};
    }

    private static X509Certificate[] array(List<X509Certificate> chain) {
        return chain.toArray(new X509Certificate[0]);
    }

    private static Object required(@Nullable Object value) {
        return Objects.requireNonNull(value);
    }

    /** What a socket or engine in a handshake, or in none, tells of it. The methods are named after those that they answer. */
    @SuppressWarnings({"unused", "UnusedMethod"})
    private static final class Handshaking {
        private final @Nullable SSLSession session;

        Handshaking(@Nullable SSLSession session) {
            this.session = session;
        }

        @Nullable
        SSLSession getHandshakeSession() {
            return session;
        }

        SSLParameters getSSLParameters() {
            return new SSLParameters();
        }
    }
}
