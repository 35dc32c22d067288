package io.github.nscope.config;

import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code NetworkSecurityConfig.Builder}: what an element does not set itself it takes from the one around it, as a whole.
 * Merging cannot fail.
 */
final class ConfigMerger {
    private static final Comparator<AnchorReference> OVERRIDING_FIRST =
            Comparator.comparing(reference -> !reference.overridesPins());

    private final PlatformProfile profile;
    private final List<AnchorReference> debugAnchors;

    ConfigMerger(PlatformProfile profile, List<AnchorReference> debugAnchors) {
        this.profile = profile;
        this.debugAnchors = debugAnchors;
    }

    /** The platform's default, to which debug anchors are added as to everything with anchors of its own. */
    EffectiveSettings platformDefault(Setting<Boolean> cleartext) {
        Setting<List<AnchorReference>> anchors = withDebugAnchors(PlatformDefaults.anchors(profile));
        Setting<Boolean> transparency = switchedOff(anchors);
        return new EffectiveSettings(
                cleartext,
                PlatformDefaults.hsts(),
                transparency != null ? transparency : PlatformDefaults.certificateTransparency(profile),
                PlatformDefaults.domainEncryption(profile),
                PlatformDefaults.pins(),
                anchors);
    }

    /** What an element makes of what is around it. */
    EffectiveSettings merge(DeclaredConfig declared, EffectiveSettings around) {
        Setting<List<AnchorReference>> own = declared.anchors == null ? null : withDebugAnchors(declared.anchors);
        return new EffectiveSettings(
                or(declared.cleartextPermitted, around.cleartextPermitted()),
                or(declared.hstsEnforced, around.hstsEnforced()),
                certificateTransparency(declared, own, around),
                or(declared.domainEncryption, around.domainEncryption()),
                or(declared.pins, around.pins()),
                or(own, around.anchors()));
    }

    /** {@code getLocalhostConfig}: fixed values, the rest from the base. */
    static EffectiveSettings localhost(EffectiveSettings base) {
        return new EffectiveSettings(
                PlatformDefaults.byDefault(true, PlatformDefault.LOCALHOST_PERMITS_CLEARTEXT),
                PlatformDefaults.hsts(),
                PlatformDefaults.byDefault(false, PlatformDefault.TRANSPARENCY_NOT_REQUIRED),
                base.domainEncryption(),
                base.pins(),
                base.anchors());
    }

    /** Without a configuration the one for loopback names has nothing to inherit from, anchors included. */
    EffectiveSettings localhostWithoutFile() {
        return new EffectiveSettings(
                PlatformDefaults.byDefault(true, PlatformDefault.LOCALHOST_PERMITS_CLEARTEXT),
                PlatformDefaults.hsts(),
                PlatformDefaults.byDefault(false, PlatformDefault.TRANSPARENCY_NOT_REQUIRED),
                PlatformDefaults.domainEncryption(profile),
                PlatformDefaults.pins(),
                PlatformDefaults.byDefault(List.of(), PlatformDefault.LOCALHOST_WITHOUT_ANCHORS));
    }

    private Setting<Boolean> certificateTransparency(
            DeclaredConfig declared, @Nullable Setting<List<AnchorReference>> own, EffectiveSettings around) {
        if (declared.certificateTransparency != null) {
            return declared.certificateTransparency;
        }
        return or(own == null ? null : switchedOff(own), around.certificateTransparency());
    }

    private @Nullable Setting<Boolean> switchedOff(Setting<List<AnchorReference>> own) {
        Behavior behavior = Behavior.CUSTOM_ANCHORS_SWITCH_TRANSPARENCY_OFF;
        if (!profile.has(behavior)) {
            return null;
        }
        for (AnchorReference reference : own.value()) {
            if (reference.isCustom()) {
                return new Setting<>(false, new Origin.ByBehavior(behavior, reference.origin()));
            }
        }
        return null;
    }

    private Setting<List<AnchorReference>> withDebugAnchors(Setting<List<AnchorReference>> own) {
        List<AnchorReference> references = new ArrayList<>(own.value());
        references.addAll(debugAnchors);
        references.sort(OVERRIDING_FIRST);
        return new Setting<>(List.copyOf(references), own.origin());
    }

    private static <T> Setting<T> or(@Nullable Setting<T> own, Setting<T> inherited) {
        return own != null ? own : inherited;
    }
}
