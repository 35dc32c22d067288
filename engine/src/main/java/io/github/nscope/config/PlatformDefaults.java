package io.github.nscope.config;

import io.github.nscope.pin.PinSet;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code NetworkSecurityConfig.getDefaultBuilder}: what holds for this device and app where no file says otherwise. */
final class PlatformDefaults {
    private static final List<Behavior> DENY_CLEARTEXT_WITHOUT_FILE = List.of(
            Behavior.CLEARTEXT_DENIED_BY_SANDBOX_VERSION,
            Behavior.CLEARTEXT_DENIED_FOR_INSTANT_APPS,
            Behavior.USES_CLEARTEXT_TRAFFIC_IGNORED);
    private static final List<Behavior> DENY_CLEARTEXT_IN_FILE = List.of(
            Behavior.CLEARTEXT_DENIED_BY_TARGET,
            Behavior.CLEARTEXT_DENIED_BY_SANDBOX_VERSION,
            Behavior.CLEARTEXT_DENIED_FOR_INSTANT_APPS);

    private PlatformDefaults() {}

    /** Without a configuration: the manifest decides, unless a behaviour voids what it says. */
    static Setting<Boolean> cleartext(PlatformProfile profile, @Nullable Boolean usesCleartextTraffic) {
        Setting<Boolean> denied = denied(profile, DENY_CLEARTEXT_WITHOUT_FILE);
        if (denied != null) {
            return denied;
        }
        if (usesCleartextTraffic != null) {
            return new Setting<>(usesCleartextTraffic, new Origin.Manifest(usesCleartextTraffic));
        }
        denied = denied(profile, List.of(Behavior.MANIFEST_DENIES_CLEARTEXT_BY_TARGET));
        return denied != null ? denied : byDefault(true, PlatformDefault.MANIFEST_PERMITS_CLEARTEXT);
    }

    /** With a configuration that does not say; the manifest is not asked. */
    static Setting<Boolean> cleartext(PlatformProfile profile) {
        Setting<Boolean> denied = denied(profile, DENY_CLEARTEXT_IN_FILE);
        return denied != null ? denied : byDefault(true, PlatformDefault.CLEARTEXT_PERMITTED);
    }

    private static @Nullable Setting<Boolean> denied(PlatformProfile profile, List<Behavior> denying) {
        for (Behavior behavior : denying) {
            if (profile.has(behavior)) {
                return new Setting<>(false, new Origin.ByBehavior(behavior));
            }
        }
        return null;
    }

    static Setting<Boolean> hsts() {
        return byDefault(false, PlatformDefault.HSTS_NOT_ENFORCED);
    }

    static Setting<Boolean> certificateTransparency(PlatformProfile profile) {
        Behavior behavior = Behavior.CERTIFICATE_TRANSPARENCY_BY_DEFAULT;
        return profile.has(behavior)
                ? new Setting<>(true, new Origin.ByBehavior(behavior))
                : byDefault(false, PlatformDefault.TRANSPARENCY_NOT_REQUIRED);
    }

    static Setting<DomainEncryption> domainEncryption(PlatformProfile profile) {
        Behavior behavior = Behavior.DOMAIN_ENCRYPTION_OPPORTUNISTIC_BY_DEFAULT;
        return profile.has(behavior)
                ? new Setting<>(DomainEncryption.OPPORTUNISTIC, new Origin.ByBehavior(behavior))
                : byDefault(DomainEncryption.DISABLED, PlatformDefault.DOMAIN_ENCRYPTION_DISABLED);
    }

    static Setting<PinSet> pins() {
        return byDefault(PinSet.EMPTY, PlatformDefault.NO_PINS);
    }

    /** The system's certificates, then (where every app trusts them: before) perhaps the user's, neither overriding pins. */
    static Setting<List<AnchorReference>> anchors(PlatformProfile profile) {
        Origin system = new Origin.ByDefault(PlatformDefault.SYSTEM_TRUSTED);
        if (profile.has(Behavior.USER_CAS_TRUSTED_BY_EVERY_APP)) {
            Origin everyApp = new Origin.ByBehavior(Behavior.USER_CAS_TRUSTED_BY_EVERY_APP);
            return new Setting<>(
                    List.of(
                            new AnchorReference(AnchorSource.Store.USER, false, everyApp),
                            new AnchorReference(AnchorSource.Store.SYSTEM, false, system)),
                    everyApp);
        }
        List<AnchorReference> references = new ArrayList<>();
        references.add(new AnchorReference(AnchorSource.Store.SYSTEM, false, system));
        if (profile.has(Behavior.USER_CAS_TRUSTED_BY_DEFAULT)) {
            Origin user = new Origin.ByBehavior(Behavior.USER_CAS_TRUSTED_BY_DEFAULT);
            references.add(new AnchorReference(AnchorSource.Store.USER, false, user));
        }
        return new Setting<>(List.copyOf(references), system);
    }

    /** {@code KeyStoreConfigSource}: one reference that does not override pins, and no parent to inherit from. */
    static EffectiveSettings keyStore(PlatformProfile profile) {
        Origin origin = new Origin.ByDefault(PlatformDefault.KEY_STORE_TRUSTED);
        return new EffectiveSettings(
                byDefault(true, PlatformDefault.CLEARTEXT_PERMITTED),
                hsts(),
                byDefault(false, PlatformDefault.KEY_STORE_WITHOUT_TRANSPARENCY),
                domainEncryption(profile),
                pins(),
                new Setting<>(List.of(new AnchorReference(AnchorSource.KeyStore.KEY_STORE, false, origin)), origin));
    }

    static <T> Setting<T> byDefault(T value, PlatformDefault source) {
        return new Setting<>(value, new Origin.ByDefault(source));
    }
}
