package io.github.nscope.conformance.platform;

import io.github.nscope.conformance.buildtools.BuildRefusedException;
import io.github.nscope.conformance.protocol.AppDescription;
import io.github.nscope.conformance.protocol.Device;
import java.io.ByteArrayInputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One app in its process on a device of one level, asked as often as wanted: the platform's own classes for measuring.
 * What {@link PlatformAdapter} prepares anew for each case is prepared once, calls go through method handles, and
 * finalizers are dropped, which is the platform at its best. The JVM needs {@link PlatformAdapter#JVM_ARGUMENTS}.
 */
public final class PlatformProcess implements AutoCloseable {
    private static final String CONFIG = "android.security.net.config.";

    private final TemporaryDirectory directory;
    private final LevelJudge judge;
    private final Level level;
    private final CertificateFactory certificates;
    private final Object context;
    private final MethodHandle newSource;
    private final MethodHandle newConfig;
    private final MethodHandle configForHost;
    private final MethodHandle check;
    private final MethodHandle checkPins;
    private final Object config;
    private final Object trustManager;

    private PlatformProcess(Path jar, AppDescription app, Device device) throws PlatformThrew, BuildRefusedException {
        this.directory = TemporaryDirectory.create();
        LevelEnvironment environment = new LevelEnvironment(
                device.apiLevel(),
                directory.path().resolve("system"),
                directory.path().resolve("data"));
        this.level = new Level(new LevelClassLoader(jar, null, environment, ClassAdaptation.Finalizers.DROPPED));
        this.judge = new LevelJudge(level);
        this.certificates = PlatformCertificates.factory(level.loader());
        this.context = judge.contextOf(app, device);
        this.newSource = constructor("ManifestConfigSource");
        this.newConfig = constructor("ApplicationConfig");
        this.configForHost = method("ApplicationConfig", "getConfigForHostname", 1);
        this.check = method("RootTrustManager", "checkServerTrusted", 3, String.class);
        this.checkPins = method("NetworkSecurityTrustManager", "checkPins", 1);
        InstalledApp.install(level, context);
        this.config = Objects.requireNonNull(level.get(level.type(CONFIG + "ApplicationConfig"), "sInstance"));
        this.trustManager = Objects.requireNonNull(level.call(config, "getTrustManager"));
    }

    /**
     * Starts the process.
     *
     * @throws PlatformJars.MissingJarException where the level's jar is not here
     * @throws IllegalArgumentException where the app does not start
     */
    public static PlatformProcess start(PlatformJars jars, AppDescription app, Device device) {
        try {
            return new PlatformProcess(jars.jar(device.apiLevel()), app, device);
        } catch (PlatformThrew | BuildRefusedException e) {
            throw new IllegalArgumentException("the app does not start", e);
        }
    }

    private MethodHandle constructor(String type) {
        try {
            var constructor = level.type(CONFIG + type).getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            MethodHandle handle = MethodHandles.lookup().unreflectConstructor(constructor);
            return handle.asType(handle.type().generic());
        } catch (IllegalAccessException e) {
            throw new StandInFault(e);
        }
    }

    private MethodHandle method(String type, String name, int parameters, Class<?>... last) {
        Method method = Arrays.stream(level.type(CONFIG + type).getDeclaredMethods())
                .filter(declared -> declared.getName().equals(name))
                .filter(declared -> declared.getParameterCount() == parameters)
                .filter(declared -> last.length == 0 || declared.getParameterTypes()[parameters - 1] == last[0])
                .findFirst()
                .orElseThrow(() -> new StandInFault("no method " + type + "." + name));
        method.setAccessible(true);
        try {
            MethodHandle handle = MethodHandles.lookup().unreflect(method);
            return handle.asType(handle.type().generic());
        } catch (IllegalAccessException e) {
            throw new StandInFault(e);
        }
    }

    /** Certificates of the platform's own class, read from DER. */
    public X509Certificate[] read(List<byte[]> chain) throws CertificateException {
        List<X509Certificate> read = new ArrayList<>();
        for (byte[] der : chain) {
            read.add((X509Certificate) certificates.generateCertificate(new ByteArrayInputStream(der)));
        }
        return read.toArray(X509Certificate[]::new);
    }

    /** {@code checkServerTrusted(chain, authType, host)} of the app's trust manager: the path that it returns. */
    public Object check(X509Certificate[] chain, String host) throws Throwable {
        return check.invokeExact(trustManager, (Object) chain, (Object) "RSA", (Object) host);
    }

    /** {@code ApplicationConfig.getConfigForHostname}. */
    public Object configurationFor(String host) throws Throwable {
        return configForHost.invokeExact(config, (Object) host);
    }

    /** The trust manager of a host's configuration, for {@link #checkPins}. */
    public Object hostTrustManager(String host) throws Throwable {
        return Objects.requireNonNull(level.call(configurationFor(host), "getTrustManager"));
    }

    /** {@code NetworkSecurityTrustManager.checkPins}; null where it does not throw. */
    public @Nullable Object checkPins(Object hostTrustManager, List<X509Certificate> path) throws Throwable {
        return checkPins.invokeExact(hostTrustManager, (Object) path);
    }

    /** Parses and merges the app's configuration anew, from a text that was turned into events when the process started. */
    public Object configurationAnew() throws Throwable {
        Object anew = newConfig.invokeExact((Object) newSource.invokeExact(context));
        Object loaded = configForHost.invokeExact(anew, (Object) "host.invalid");
        level.loader().environment().xml().clear();
        return loaded;
    }

    @Override
    public void close() {
        judge.close();
        directory.close();
    }
}
