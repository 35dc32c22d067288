package io.github.nscope;

import io.github.nscope.Explanation.Entry;
import io.github.nscope.Explanation.Section;
import io.github.nscope.Explanation.Tone;
import io.github.nscope.config.AnchorReference;
import io.github.nscope.config.AnchorSource;
import io.github.nscope.config.EffectiveConfig;
import io.github.nscope.config.EffectiveSettings;
import io.github.nscope.config.HostResolution;
import io.github.nscope.config.Origin;
import io.github.nscope.config.Setting;
import io.github.nscope.pin.PinSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says what a configuration lays down for a host, and by which line. */
final class PolicyExplanation {
    private PolicyExplanation() {}

    static Explanation of(HostPolicy policy) {
        String cleartext = policy.cleartextPermitted() ? "may use cleartext" : "must use TLS";
        String verdict = subject(policy.question()) + " " + cleartext + " on API level "
                + policy.question().apiLevel() + pins(policy);
        return new Explanation(verdict, Tone.PLAIN, sections(policy));
    }

    static List<Section> sections(HostPolicy policy) {
        return List.of(new Section("Host", List.of(host(policy))), new Section("Settings", settings(policy)));
    }

    private static String pins(HostPolicy policy) {
        PinSet pins = policy.settings().pins().value();
        if (pins.pins().isEmpty()) {
            return "; no pins";
        }
        return pins.isExpiredAt(policy.question().time()) ? "; its pins have expired" : "; pinned";
    }

    static String subject(Question question) {
        return question.host().filter(host -> !host.isEmpty()).orElse("The app, without a host,");
    }

    private static Entry host(HostPolicy policy) {
        String host = subject(policy.question());
        if (policy.resolution() instanceof HostResolution.MatchedDomain matched) {
            String how = matched.match() == HostResolution.Match.EXACT ? "is" : "is below";
            return Entry.of(host + " " + how + " <domain>" + matched.domain().name() + "</domain>, "
                    + OriginWords.of(matched.domain().place()) + describe(matched.config()));
        }
        if (policy.resolution() instanceof HostResolution.MatchedLocalhost) {
            return Entry.of(host + " is a loopback name; the platform has settings of its own for these");
        }
        HostResolution.Reason reason = ((HostResolution.FellToBase) policy.resolution()).reason();
        if (reason == HostResolution.Reason.NO_CONFIGURATIONS) {
            return Entry.of(host + " gets what every host gets: API level "
                    + policy.question().apiLevel()
                    + " knows no network security configurations, and reads none");
        }
        return Entry.of(host + " gets the base configuration" + describe(policy.config()) + ": "
                + (overKeyStore(policy) ? "a trust manager over a key store knows no other" : why(reason)));
    }

    private static boolean overKeyStore(HostPolicy policy) {
        return policy.settings().anchors().value().stream()
                .anyMatch(reference -> reference.source() == AnchorSource.KeyStore.KEY_STORE);
    }

    private static String describe(EffectiveConfig config) {
        String element = config.kind() == EffectiveConfig.Kind.BASE ? "<base-config>" : "<domain-config>";
        return config.declaration() == null ? "" : " (" + element + ", " + OriginWords.of(config.declaration()) + ")";
    }

    private static String why(HostResolution.Reason reason) {
        return switch (reason) {
            case NO_HOST -> "no host is given";
            case NO_CONFIGURATIONS -> "a network security configuration is not read";
            case NO_DOMAIN_TABLE -> "the app has no configuration of its own";
            case NO_DOMAIN_MATCHES -> "no <domain> matches";
        };
    }

    private static List<Entry> settings(HostPolicy policy) {
        EffectiveSettings settings = policy.settings();
        List<Entry> entries = new ArrayList<>();
        entries.add(entry(
                "cleartext",
                settings.cleartextPermitted().value() ? "permitted" : "not permitted",
                settings.cleartextPermitted()));
        entries.add(anchors(settings));
        entries.add(pins(settings.pins(), policy.question()));
        policy.transparency()
                .filter(PolicyExplanation::matters)
                .ifPresent(setting ->
                        entries.add(entry("transparency", setting.value() ? "required" : "not required", setting)));
        policy.encryption()
                .ifPresent(setting ->
                        entries.add(entry("encryption", setting.value().name().toLowerCase(Locale.ROOT), setting)));
        return entries;
    }

    /** A query that answers false for everybody is not worth a line. */
    private static boolean matters(Setting<Boolean> transparency) {
        return transparency.value() || !(transparency.origin() instanceof Origin.ByDefault);
    }

    private static Entry entry(String label, String value, Setting<?> setting) {
        return Entry.of(label, value + " — " + OriginWords.of(setting.origin()));
    }

    private static Entry anchors(EffectiveSettings settings) {
        List<AnchorReference> references = settings.anchors().value();
        if (references.isEmpty()) {
            return Entry.of(
                            "trust anchors",
                            "none: every chain is refused — "
                                    + OriginWords.of(settings.anchors().origin()))
                    .in(Tone.CAUTION);
        }
        if (references.size() == 1) {
            return Entry.of("trust anchors", anchor(references.get(0)));
        }
        return Entry.of("trust anchors", references.size() + " sources, in this order")
                .with(references.stream()
                        .map(reference -> Entry.of(anchor(reference)))
                        .toList());
    }

    private static String anchor(AnchorReference reference) {
        return source(reference.source()) + (reference.overridesPins() ? ", overriding pins" : "") + " — "
                + OriginWords.of(reference.origin());
    }

    static String source(AnchorSource source) {
        if (source instanceof AnchorSource.Resource resource) {
            return resource.name() == null ? "@null" : "@" + resource.name();
        }
        if (source instanceof AnchorSource.KeyStore) {
            return "the app's own key store";
        }
        return switch ((AnchorSource.Store) source) {
            case SYSTEM -> "the system store";
            case USER -> "the user's store";
            case WFA -> "the Wi-Fi Alliance store";
        };
    }

    private static Entry pins(Setting<PinSet> setting, Question question) {
        PinSet pins = setting.value();
        if (pins.pins().isEmpty()) {
            return entry("pins", "none", setting);
        }
        String count = pins.pins().size() == 1 ? "1 pin" : pins.pins().size() + " pins";
        if (pins.expiration() == null) {
            return entry("pins", count + ", never expiring", setting);
        }
        String until = pins.isExpiredAt(question.time()) ? ", expired at " : ", until ";
        Entry entry = entry("pins", count + until + Moments.of(pins.expiration(), question), setting);
        return pins.isExpiredAt(question.time()) ? entry.in(Tone.CAUTION) : entry;
    }
}
