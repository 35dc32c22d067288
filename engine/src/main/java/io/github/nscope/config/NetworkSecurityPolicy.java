package io.github.nscope.config;

import io.github.nscope.config.HostResolution.FellToBase;
import io.github.nscope.config.HostResolution.MatchedDomain;
import io.github.nscope.config.HostResolution.MatchedLocalhost;
import io.github.nscope.config.HostResolution.Reason;
import io.github.nscope.config.HostResolution.Refused;
import io.github.nscope.config.HostResolution.Resolved;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A configuration in force, {@code android.security.net.config.ApplicationConfig} once initialised: which settings each
 * host gets, and the platform's queries about them. Immutable, and made for being asked often.
 */
public final class NetworkSecurityPolicy {
    private static final Setting<Boolean> TRANSPARENCY_WITHOUT_EFFECT =
            PlatformDefaults.byDefault(false, PlatformDefault.TRANSPARENCY_WITHOUT_EFFECT);

    private final PlatformProfile profile;
    private final List<EffectiveConfig> configs;
    private final EffectiveConfig base;
    private final @Nullable EffectiveConfig localhost;
    private final @Nullable DomainIndex domains;
    private final FellToBase noHost;
    private final FellToBase noDomainTable;
    private final FellToBase noDomainMatches;
    private final @Nullable MatchedLocalhost matchedLocalhost;
    private final boolean appCleartextPermitted;

    /**
     * Prepares.
     *
     * @param configs the base, then the domain-configs in document order, then perhaps the one for loopback names
     * @param table whether hosts are looked at at all
     */
    NetworkSecurityPolicy(PlatformProfile profile, List<EffectiveConfig> configs, DomainTable table) {
        this.profile = profile;
        this.configs = List.copyOf(configs);
        this.base = configs.get(0);
        EffectiveConfig last = configs.get(configs.size() - 1);
        this.localhost = last.kind() == EffectiveConfig.Kind.LOCALHOST ? last : null;
        boolean looksAtHosts = table == DomainTable.PRESENT || localhost != null;
        this.domains = looksAtHosts ? DomainIndex.of(configs) : null;
        boolean ignored = profile.has(Behavior.CONFIGURATION_IGNORED);
        this.noHost = new FellToBase(base, ignored ? Reason.NO_CONFIGURATIONS : Reason.NO_HOST);
        this.noDomainTable = new FellToBase(base, ignored ? Reason.NO_CONFIGURATIONS : Reason.NO_DOMAIN_TABLE);
        this.noDomainMatches = new FellToBase(base, Reason.NO_DOMAIN_MATCHES);
        this.matchedLocalhost = localhost == null ? null : new MatchedLocalhost(localhost);
        this.appCleartextPermitted = configs.stream()
                .filter(config -> config != localhost)
                .allMatch(config -> config.settings().cleartextPermitted().value());
    }

    /** What a key store comes to, {@code KeyStoreConfigSource}: a base with its certificates, and nothing else. */
    public static NetworkSecurityPolicy overKeyStore(PlatformProfile profile) {
        EffectiveSettings settings = PlatformDefaults.keyStore(profile);
        EffectiveConfig base = new EffectiveConfig(EffectiveConfig.Kind.BASE, 0, null, List.of(), settings);
        return new NetworkSecurityPolicy(profile, List.of(base), DomainTable.ABSENT);
    }

    /** Whether the app's source has a table of domains, be it empty. */
    enum DomainTable {
        PRESENT,
        ABSENT
    }

    /** All configurations: the base, the domain-configs in document order, and perhaps the one for loopback names. */
    public List<EffectiveConfig> configs() {
        return configs;
    }

    /** What holds where nothing else does. */
    public EffectiveConfig base() {
        return base;
    }

    /** What the platform adds for loopback names, or null where it does not. */
    public @Nullable EffectiveConfig localhost() {
        return localhost;
    }

    /** {@code ApplicationConfig.hasPerDomainConfigs}: whether callers that do not know the host are turned away. */
    public boolean hasPerDomainConfigs() {
        return configs.size() > (localhost == null ? 1 : 2);
    }

    /**
     * Which configuration a host gets.
     *
     * @param host exactly as the caller passes it; null where it knows none
     */
    public HostResolution resolve(@Nullable String host) {
        if (host == null || host.isEmpty()) {
            return noHost;
        }
        if (domains == null) {
            return noDomainTable;
        }
        if (host.charAt(0) == '.') {
            return Refused.LEADING_DOT;
        }
        MatchedDomain matched = domains.find(host);
        if (matched != null) {
            return matched;
        }
        return matchedLocalhost != null && LocalhostNames.contains(host, DomainIndex.end(host))
                ? matchedLocalhost
                : noDomainMatches;
    }

    /** Whether the app as a whole permits cleartext: the base and every domain-config do. The loopback one is not asked. */
    public boolean appCleartextPermitted() {
        return appCleartextPermitted;
    }

    /** {@code RootTrustManager.isSameTrustConfiguration}: whether two hosts get the same configuration object. */
    public TrustComparison compareTrust(@Nullable String first, @Nullable String second) {
        if (!(resolve(first) instanceof Resolved one)) {
            return new TrustComparison.Refused(Refused.LEADING_DOT.throwable());
        }
        if (!(resolve(second) instanceof Resolved other)) {
            return new TrustComparison.Refused(Refused.LEADING_DOT.throwable());
        }
        return new TrustComparison.Compared(one, other);
    }

    /**
     * What {@code isCertificateTransparencyVerificationRequired} answers for hosts of a configuration; null on levels
     * without the query.
     */
    public @Nullable Setting<Boolean> certificateTransparencyRequired(EffectiveConfig config) {
        if (!profile.has(Behavior.CERTIFICATE_TRANSPARENCY_QUERY)) {
            return null;
        }
        return profile.has(Behavior.CERTIFICATE_TRANSPARENCY_EFFECTIVE)
                ? config.settings().certificateTransparency()
                : TRANSPARENCY_WITHOUT_EFFECT;
    }

    /**
     * What {@code getCertificateTransparencyVerificationReason} answers for hosts of a configuration; null on levels
     * without the query.
     */
    public @Nullable TransparencyReason certificateTransparencyReason(EffectiveConfig config) {
        if (!profile.has(Behavior.CERTIFICATE_TRANSPARENCY_REASON)) {
            return null;
        }
        if (profile.has(Behavior.CERTIFICATE_TRANSPARENCY_BY_DEFAULT)) {
            return TransparencyReason.PLATFORM_DEFAULT;
        }
        if (base.settings().certificateTransparency().value()) {
            return TransparencyReason.APP_BASE;
        }
        return config.settings().certificateTransparency().value()
                ? TransparencyReason.APP_DOMAIN
                : TransparencyReason.NOT_REQUIRED;
    }

    /** What {@code getDomainEncryptionMode} answers for hosts of a configuration; null on levels without the query. */
    public @Nullable Setting<DomainEncryption> domainEncryption(EffectiveConfig config) {
        return profile.has(Behavior.DOMAIN_ENCRYPTION_QUERY) ? config.settings().domainEncryption() : null;
    }
}
