package io.github.nscope;

import io.github.nscope.anchor.AnchorAnswer;
import io.github.nscope.anchor.DeviceStores;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.config.HostResolution;
import io.github.nscope.config.NetworkSecurityPolicy;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformFacts;
import io.github.nscope.platform.PlatformProfile;
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
    private final App app;
    private final Device device;
    private final PlatformProfile profile;
    private final PreparedConfiguration configuration;
    private final @Nullable TrustManager trustManager;

    private NscEngine(App app, Device device, PlatformProfile profile) {
        this.app = app;
        this.device = device;
        this.profile = profile;
        this.configuration = PreparedConfiguration.of(app, profile, device.zone());
        this.trustManager = configuration instanceof PreparedConfiguration.Ready ready
                ? new TrustManager(app, device, ready.policy(), profile)
                : null;
    }

    private NscEngine(NscEngine before, TrustManager trustManager) {
        this.app = before.app;
        this.device = before.device;
        this.profile = before.profile;
        this.configuration = before.configuration;
        this.trustManager = trustManager;
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
        return new NscEngine(this, learning);
    }

    /**
     * This engine in the same process after the device's certificates have changed and the app was told, {@code
     * handleTrustStorageUpdate}: anchors that were looked up are forgotten, intermediates are not.
     */
    public NscEngine afterStoreUpdate(DeviceStores changed) {
        NscEngine updated = new NscEngine(app, device.with(changed), profile);
        return trustManager == null || updated.trustManager == null
                ? updated
                : new NscEngine(updated, updated.trustManager.inheriting(trustManager));
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
        return new NscEngine(app, device, profile);
    }

    /** The behaviours in force for an app on a device. */
    public static PlatformProfile profile(App app, Device device) {
        return PlatformProfile.of(new PlatformFacts(
                device.apiLevel(),
                device.conscrypt(),
                app.targetSdk(),
                app.privileged(),
                app.instant(),
                app.targetSandboxVersion(),
                device.compatChanges()));
    }

    /** The behaviours in force. */
    public PlatformProfile profile() {
        return profile;
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
     * What the app's trust manager decides about a connection.
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
     * @param apiLevel 24 to 37
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
        return loaded().map(policy -> IneffectiveParts.of(app, policy, host)).orElse(List.of());
    }

    private ConfigurationRefused refused(Question question, PreparedConfiguration.Broken broken) {
        return new ConfigurationRefused(
                question,
                broken.refused(),
                profile.has(Behavior.CONFIGURATION_READ_AT_START)
                        ? ConfigurationRefused.Moment.APP_START
                        : ConfigurationRefused.Moment.FIRST_USE);
    }

    private static ConfigurationNotCompiled notCompiled(
            Question question, PreparedConfiguration.Uncompiled uncompiled) {
        return new ConfigurationNotCompiled(question, uncompiled.file(), uncompiled.refused());
    }

    private Question question(@Nullable String host) {
        return new Question(device.apiLevel(), app.targetSdk(), host, device.time(), device.zone());
    }
}
