package io.github.nscope;

import io.github.nscope.anchor.AnchorAnswer;
import io.github.nscope.anchor.AnchorSources;
import io.github.nscope.anchor.DeviceStores;
import io.github.nscope.anchor.KeyStoreContents;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.SignatureArithmetic;
import io.github.nscope.config.HostResolution;
import io.github.nscope.config.NetworkSecurityPolicy;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;
import io.github.nscope.platform.PlatformThrowable;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers what a device decides about an app's connections. Prepared once for an app and a device, asked as often as
 * wanted, by as many threads as wanted.
 *
 * <p>It mirrors {@code android.security.net.config.ApplicationConfig} and the trust manager that this hands out.
 */
public final class NscEngine {
    private final Installation installation;
    private final PreparedConfiguration configuration;
    private final @Nullable TrustManager trustManager;
    private final Origin origin;

    /** Whose configuration it is, and so who is told when the device's certificates change. */
    private enum Origin {
        APP,
        KEY_STORE
    }

    private NscEngine(
            Installation installation,
            PreparedConfiguration configuration,
            @Nullable TrustManager trustManager,
            Origin origin) {
        this.installation = installation;
        this.configuration = configuration;
        this.trustManager = trustManager;
        this.origin = origin;
    }

    /**
     * The trust managers that the app makes over a key store of its own, {@code TrustManagerFactory.init(keyStore)}: a
     * configuration without domains, pins and debug overrides, which trusts the certificates of the key store alone.
     * Where an app with a broken configuration dies when it starts, that remains the answer.
     */
    public NscEngine overKeyStore(KeyStoreContents keyStore) {
        PlatformProfile profile = installation.profile();
        if (trustManager == null && !startsAllTheSame()) {
            return this;
        }
        PreparedConfiguration.Ready ready = PreparedConfiguration.ofKeyStore(profile);
        NetworkSecurityPolicy asked = trustManager == null || profile.has(Behavior.KEY_STORE_ASKED_ABOUT_TRANSPARENCY)
                ? ready.policy()
                : trustManager.asked();
        TrustManager over = new TrustManager(installation, ready.policy(), AnchorSources.of(keyStore, profile), asked);
        return new NscEngine(installation, ready, over, Origin.KEY_STORE);
    }

    private boolean startsAllTheSame() {
        return configuration instanceof PreparedConfiguration.Broken
                && !profile().has(Behavior.CONFIGURATION_READ_AT_START);
    }

    /** This engine's configuration in a process whose policy object is another application's. */
    NscEngine inProcessOf(NscEngine first) {
        if (!(configuration instanceof PreparedConfiguration.Ready ready) || first.trustManager == null) {
            return this;
        }
        TrustManager manager =
                new TrustManager(installation, ready.policy(), installation.sources(), first.trustManager.asked());
        return new NscEngine(installation, configuration, manager, origin);
    }

    /**
     * This engine in a process that has made other connections before, in this order. The trust manager of each
     * configuration remembers the intermediates of the paths it accepted, so that a server which omits one can be
     * trusted later, and the trust anchors it has looked up. This engine itself stays as it is: each of its decisions is
     * that of a fresh process.
     *
     * @throws IllegalStateException where a host's configuration trusts a resource whose content the app was not given
     */
    public NscEngine after(List<Connection> earlier) {
        if (trustManager == null) {
            return this;
        }
        TrustManager learning = trustManager;
        for (Connection connection : earlier) {
            learning = learning.after(learning.check(question(connection.hostOrNull()), connection));
        }
        return new NscEngine(installation, configuration, learning, origin);
    }

    /**
     * This engine in the same process after the device's certificates have changed. From level 26 on the process is
     * told: the anchors that were looked up are forgotten, intermediates are not. Before, nothing is forgotten until the
     * process ends; and a trust manager over a key store is never told.
     */
    public NscEngine afterStoreUpdate(DeviceStores changed) {
        if (origin == Origin.KEY_STORE) {
            return this;
        }
        Installation updated = installation.with(changed);
        return new NscEngine(
                updated, configuration, trustManager == null ? null : trustManager.afterStoreUpdate(updated), origin);
    }

    /** Prepares for an app on a device. A broken configuration is an answer, not an error. */
    public static NscEngine of(App app, Device device) {
        return of(app, device, profile(app, device));
    }

    /**
     * Prepares with behaviours of the caller's choice, which need not be any device's: for asking what a single
     * behaviour changes.
     */
    public static NscEngine of(App app, Device device, PlatformProfile profile) {
        return of(app, device, profile, SignatureArithmetic.PORTABLE);
    }

    /**
     * Prepares with another arithmetic of signatures than the engine's own, a native library's for instance. No
     * decision depends on it.
     */
    public static NscEngine of(App app, Device device, PlatformProfile profile, SignatureArithmetic arithmetic) {
        Installation installation = new Installation(app, device, profile, arithmetic);
        PreparedConfiguration configuration = PreparedConfiguration.of(app, profile, device.zone());
        TrustManager manager = configuration instanceof PreparedConfiguration.Ready ready
                ? new TrustManager(installation, ready.policy(), installation.sources(), ready.policy())
                : null;
        return new NscEngine(installation, configuration, manager, Origin.APP);
    }

    /** The behaviours in force for an app on a device. */
    public static PlatformProfile profile(App app, Device device) {
        return Installation.profile(app, device);
    }

    /** The behaviours in force. */
    public PlatformProfile profile() {
        return installation.profile();
    }

    /**
     * What the configuration says about a host, without certificates.
     *
     * @param host exactly as a caller passes it; null for the app's default
     */
    public PolicyAnswer policy(@Nullable String host) {
        Question question = question(host);
        if (configuration instanceof PreparedConfiguration.Ready ready) {
            HostResolution resolution = ready.policy().resolve(host);
            return resolution instanceof HostResolution.Resolved resolved
                    ? HostPolicy.of(question, ready.policy(), resolved)
                    : new HostRefused(question, ((HostResolution.Refused) resolution).throwable());
        }
        return configuration instanceof PreparedConfiguration.Broken broken
                ? refused(question, broken)
                : notCompiled(question, (PreparedConfiguration.Uncompiled) configuration);
    }

    /**
     * What the app's trust manager decides, {@code checkServerTrusted(chain, authType, host)}.
     *
     * @param presented the certificates that the server sent, in its order
     * @param host exactly as the caller passes it; null for a caller that is not aware of hosts
     * @throws IllegalStateException where the host's configuration trusts a resource whose content the app was not given
     */
    public Decision evaluate(List<Certificate> presented, @Nullable String host) {
        return evaluate(Connection.to(host, presented));
    }

    /**
     * What the app's trust manager decides about a connection, {@code checkServerTrusted} or {@code checkClientTrusted}
     * in any of their forms. A client's certificates are always held against the base configuration, without its pins.
     *
     * @throws IllegalStateException where the host's configuration trusts a resource whose content the app was not given
     */
    public Decision evaluate(Connection connection) {
        Question question = question(connection.hostOrNull());
        if (trustManager != null) {
            return trustManager.check(question, connection);
        }
        return configuration instanceof PreparedConfiguration.Broken broken
                ? refused(question, broken)
                : notCompiled(question, (PreparedConfiguration.Uncompiled) configuration);
    }

    /**
     * One question, for a device and a target SDK of {@code apiLevel}, now, with the roots of this Java runtime as the
     * system store.
     *
     * @param config the configuration as XML text
     * @param apiLevel 23 to 37
     * @param chain the certificates that the server sent, in its order
     * @param host exactly as the caller passes it
     * @throws IllegalArgumentException for a level that the engine does not mirror, or a certificate that can't be read
     */
    public static Decision evaluate(String config, int apiLevel, List<X509Certificate> chain, @Nullable String host) {
        Device device = Device.of(apiLevel).system(HostMachine.trustedRoots()).at(HostMachine.now());
        App app = App.targeting(apiLevel).configuration(config).build();
        return of(app, device).evaluate(HostMachine.certificates(chain), host);
    }

    /**
     * The trust anchors that a host's configuration holds, {@code NetworkSecurityConfig.getTrustAnchors}; empty where
     * there is no configuration for the host.
     */
    public Optional<AnchorAnswer> trustAnchors(@Nullable String host) {
        if (trustManager == null || !(policy(host) instanceof HostPolicy found)) {
            return Optional.empty();
        }
        return Optional.of(trustManager.anchors(found.config()).all());
    }

    /**
     * {@code getAcceptedIssuers}: the anchors of the base configuration, whatever domains trust; empty where there is no
     * configuration. Misnamed files of a store are among them, though nothing that they issued is trusted.
     */
    public Optional<AnchorAnswer> acceptedIssuers() {
        return trustAnchors(null);
    }

    /**
     * {@code NetworkSecurityPolicy.isCleartextTrafficPermitted()}, the question without a host; empty where the
     * configuration does not load.
     */
    public Optional<Boolean> appCleartextPermitted() {
        return loaded().map(NetworkSecurityPolicy::appCleartextPermitted);
    }

    /** The configuration in force; empty where it does not load. */
    public Optional<NetworkSecurityPolicy> loaded() {
        return configuration instanceof PreparedConfiguration.Ready ready
                ? Optional.of(ready.policy())
                : Optional.empty();
    }

    /**
     * What the app says without effect on this device, in this build or for this host. Empty where the configuration does
     * not load.
     *
     * @param host exactly as a caller passes it; null for the app's default
     */
    public List<WithoutEffect> withoutEffect(@Nullable String host) {
        return loaded().map(policy -> IneffectiveParts.of(installation.app(), policy, host))
                .orElse(List.of());
    }

    /** What every use of the configuration throws; empty where it loads. */
    Optional<PlatformThrowable> thrownByConfiguration() {
        return configuration instanceof PreparedConfiguration.Broken broken
                ? Optional.of(broken.refused().throwable())
                : Optional.empty();
    }

    private ConfigurationRefused refused(Question question, PreparedConfiguration.Broken broken) {
        return new ConfigurationRefused(
                question,
                broken.refused(),
                profile().has(Behavior.CONFIGURATION_READ_AT_START)
                        ? ConfigurationRefused.Moment.APP_START
                        : ConfigurationRefused.Moment.FIRST_USE);
    }

    private static ConfigurationNotCompiled notCompiled(
            Question question, PreparedConfiguration.Uncompiled uncompiled) {
        return new ConfigurationNotCompiled(question, uncompiled.file(), uncompiled.refused());
    }

    private Question question(@Nullable String host) {
        return installation.question(host);
    }
}
