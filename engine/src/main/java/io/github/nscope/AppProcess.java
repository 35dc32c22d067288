package io.github.nscope;

import io.github.nscope.Binding.Bound;
import io.github.nscope.Binding.Crashed;
import io.github.nscope.anchor.KeyStoreContents;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;
import io.github.nscope.platform.PlatformThrowable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A process on a device: which application's configuration new trust managers get, and which policy object HTTP stacks
 * ask. Immutable: whatever happens to it makes another one. It mirrors {@code
 * android.security.net.config.NetworkSecurityConfigProvider} and the static fields that this sets.
 *
 * <p>A configuration for another package, {@code getApplicationConfigForPackage}, touches none of this: it is {@link
 * NscEngine#of(App, Device)} for that package.
 */
public final class AppProcess {
    /**
     * Whose configurations are in use.
     *
     * @param first the application that was bound first, whose policy object transparency is asked of
     * @param byDefault the one whose configuration new trust managers get
     */
    private record Applications(NscEngine first, NscEngine byDefault) {}

    private final Device device;
    private final PlatformProfile profile;
    private final @Nullable Applications applications;
    private final ProcessPolicy policy;

    private AppProcess(
            Device device, PlatformProfile profile, @Nullable Applications applications, ProcessPolicy policy) {
        this.device = device;
        this.profile = profile;
        this.applications = applications;
        this.policy = policy;
    }

    /** A process to which no application is bound yet: cleartext is permitted, and transparency required of nobody. */
    public static AppProcess on(Device device) {
        // What differs for a process differs by the device alone.
        PlatformProfile profile = NscEngine.profile(App.targeting(0).build(), device);
        return new AppProcess(device, profile, null, new FixedPolicy(profile, true));
    }

    /**
     * Starts an application in this process. The first one brings the policy object, and its configuration is the default;
     * of a second one the level decides, and the host-less cleartext answers of both.
     *
     * @throws IllegalArgumentException for an app that can't exist, because the build tools refuse its configuration
     */
    public Binding start(App app) {
        NscEngine started = NscEngine.of(app, device);
        if (started.policy(null) instanceof ConfigurationNotCompiled refused) {
            throw new IllegalArgumentException(refused.explanation().verdict());
        }
        Optional<PlatformThrowable> thrown = started.thrownByConfiguration();
        if (profile.has(Behavior.CONFIGURATION_READ_AT_START) && thrown.isPresent()) {
            return new Crashed(thrown.get());
        }
        return applications == null ? startFirst(app, started) : startNext(started, applications);
    }

    private Binding startFirst(App app, NscEngine started) {
        List<ProcessPolicy> installed = new ArrayList<>();
        if (profile.has(Behavior.MANIFEST_POLICY_INSTALLED_FIRST)) {
            installed.add(new FixedPolicy(profile, app.usesCleartextTraffic().orElse(true)));
        }
        ProcessPolicy configured = new ConfiguredPolicy(started);
        installed.add(configured);
        return new Bound(new AppProcess(device, profile, new Applications(started, started), configured), installed);
    }

    /** {@code handleNewApplication}: of two alike the new one becomes the default, of two that differ the one that permits. */
    private Binding startNext(NscEngine next, Applications running) {
        if (!profile.has(Behavior.SECOND_APPLICATION_MAY_REPLACE_CONFIGURATION)) {
            return new Bound(this, List.of());
        }
        NscEngine current = running.byDefault();
        boolean differ = !current.appCleartextPermitted().equals(next.appCleartextPermitted());
        if (differ && (hasDomains(current) || hasDomains(next))) {
            return new Crashed(
                    PlatformThrowable.of("java.lang.RuntimeException", "Found multiple conflicting per-domain rules"));
        }
        boolean staysDefault = differ && current.appCleartextPermitted().orElseThrow();
        NscEngine byDefault = staysDefault ? current : next.inProcessOf(running.first());
        return new Bound(
                new AppProcess(device, profile, new Applications(running.first(), byDefault), policy), List.of());
    }

    private static boolean hasDomains(NscEngine engine) {
        return engine.loaded().orElseThrow().hasPerDomainConfigs();
    }

    /**
     * This process after {@code NetworkSecurityPolicy.setCleartextTrafficPermitted}. Trust managers do not notice.
     *
     * @param permitted what the policy object answers from now on, for every host
     */
    public AppProcess overridingCleartext(boolean permitted) {
        ProcessPolicy overridden = profile.has(Behavior.CLEARTEXT_OVERRIDE_IS_OVERLAY)
                ? new OverlaidPolicy(profile, policy, permitted)
                : new FixedPolicy(profile, permitted);
        return new AppProcess(device, profile, applications, overridden);
    }

    /** The policy object. */
    public ProcessPolicy policy() {
        return policy;
    }

    /** What a {@code TrustManagerFactory} for PKIX gives here: with its defaults, what the default configuration decides. */
    public FactoryAnswer trustManager(FactoryInput input) {
        if (input instanceof FactoryInput.ForeignParameters foreign) {
            String supported = "android.security.net.config.RootTrustManagerFactorySpi$ApplicationConfigParameters";
            return new FactoryAnswer.Threw(PlatformThrowable.of(
                    "java.security.InvalidAlgorithmParameterException",
                    "Unsupported spec: " + foreign.spec() + ". Only " + supported + " supported"));
        }
        if (input instanceof FactoryInput.KeyStore keyStore) {
            return new FactoryAnswer.Made(overKeyStore(keyStore.contents()));
        }
        return input == FactoryInput.Nothing.NOTHING || applications == null
                ? new FactoryAnswer.Threw(
                        PlatformThrowable.of("java.lang.IllegalStateException", "TrustManagerFactory not initialized"))
                : new FactoryAnswer.Made(applications.byDefault());
    }

    private NscEngine overKeyStore(KeyStoreContents contents) {
        NscEngine app = applications == null ? NscEngine.of(App.targeting(0).build(), device) : applications.first();
        return app.overKeyStore(contents);
    }
}
