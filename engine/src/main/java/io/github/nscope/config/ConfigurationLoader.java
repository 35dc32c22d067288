package io.github.nscope.config;

import io.github.nscope.config.ConfigurationSource.Build;
import io.github.nscope.config.ConfigurationSource.ManifestOnly;
import io.github.nscope.config.ConfigurationSource.Xml;
import io.github.nscope.config.DeclaredConfiguration.DebugSection;
import io.github.nscope.config.EffectiveConfig.Kind;
import io.github.nscope.config.NetworkSecurityPolicy.DomainTable;
import io.github.nscope.document.Document;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Loads what an app brings into a policy, {@code XmlConfigSource.ensureInitialized} and {@code ManifestConfigSource}. */
public final class ConfigurationLoader {
    private final PlatformProfile profile;
    private final ZoneId zone;

    private ConfigurationLoader(PlatformProfile profile, ZoneId zone) {
        this.profile = profile;
        this.zone = zone;
    }

    /**
     * Loads a configuration.
     *
     * @param source what the app brings
     * @param profile the device and app
     * @param zone the device's time zone when the file is first read: expiration dates begin in it
     */
    public static Loading load(ConfigurationSource source, PlatformProfile profile, ZoneId zone) {
        ConfigurationLoader loader = new ConfigurationLoader(profile, zone);
        if (source instanceof Xml xml) {
            try {
                return new Loading.Loaded(loader.policy(xml));
            } catch (RefusedConfiguration refused) {
                return refused.toLoading(xml.entryName());
            }
        }
        return new Loading.Loaded(loader.policy((ManifestOnly) source));
    }

    private NetworkSecurityPolicy policy(ManifestOnly manifest) {
        ConfigMerger merger = new ConfigMerger(profile, List.of());
        List<EffectiveConfig> configs = new ArrayList<>();
        EffectiveSettings base =
                merger.platformDefault(PlatformDefaults.cleartext(profile, manifest.usesCleartextTraffic()));
        configs.add(new EffectiveConfig(Kind.BASE, 0, null, List.of(), base));
        if (profile.has(Behavior.IMPLICIT_LOCALHOST_CONFIG)) {
            configs.add(new EffectiveConfig(Kind.LOCALHOST, 1, null, List.of(), merger.localhostWithoutFile()));
        }
        return new NetworkSecurityPolicy(profile, configs, DomainTable.ABSENT);
    }

    private NetworkSecurityPolicy policy(Xml xml) throws RefusedConfiguration {
        DeclaredConfiguration declared = new FileParser(reader(SourceFile.MAIN), xml.build()).main(xml.main());
        ConfigMerger merger = new ConfigMerger(profile, debugAnchors(xml, declared));
        List<EffectiveConfig> configs = new ArrayList<>();
        EffectiveConfig base = base(declared, merger);
        configs.add(base);
        Map<DeclaredConfig, EffectiveConfig> merged = new HashMap<>();
        for (DeclaredConfig config : declared.domainConfigs()) {
            EffectiveConfig around = merged.getOrDefault(config.parent(), base);
            EffectiveConfig effective = new EffectiveConfig(
                    Kind.DOMAIN,
                    configs.size(),
                    new Place(SourceFile.MAIN, config.element().location()),
                    config.domains(),
                    merger.merge(config, around.settings()));
            merged.put(config, effective);
            configs.add(effective);
        }
        if (profile.has(Behavior.IMPLICIT_LOCALHOST_CONFIG) && !mentionsLocalhost(declared)) {
            EffectiveSettings localhost = ConfigMerger.localhost(base.settings());
            configs.add(new EffectiveConfig(Kind.LOCALHOST, configs.size(), null, List.of(), localhost));
        }
        return new NetworkSecurityPolicy(profile, configs, DomainTable.PRESENT);
    }

    private EffectiveConfig base(DeclaredConfiguration declared, ConfigMerger merger) {
        EffectiveSettings byDefault = merger.platformDefault(PlatformDefaults.cleartext(profile));
        DeclaredConfig written = declared.base();
        return written == null
                ? new EffectiveConfig(Kind.BASE, 0, null, List.of(), byDefault)
                : new EffectiveConfig(
                        Kind.BASE,
                        0,
                        new Place(SourceFile.MAIN, written.element().location()),
                        List.of(),
                        merger.merge(written, byDefault));
    }

    /** The sibling file is read only for a debuggable app whose main file, once read without error, has no section. */
    private List<AnchorReference> debugAnchors(Xml xml, DeclaredConfiguration declared) throws RefusedConfiguration {
        Document sibling = xml.debugSibling();
        if (sibling == null || xml.build() == Build.RELEASE || declared.debug() == DebugSection.PRESENT) {
            return declared.debugAnchors();
        }
        return new FileParser(reader(SourceFile.DEBUG_SIBLING), xml.build()).debugSibling(sibling);
    }

    private ElementReader reader(SourceFile file) {
        return new ElementReader(file, profile, zone);
    }

    private static boolean mentionsLocalhost(DeclaredConfiguration declared) {
        return declared.domainConfigs().stream()
                .flatMap(config -> config.domains().stream())
                .anyMatch(domain -> LocalhostNames.contains(domain.name()));
    }
}
