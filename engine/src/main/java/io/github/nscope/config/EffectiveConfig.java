package io.github.nscope.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One configuration object of the platform, {@code android.security.net.config.NetworkSecurityConfig}. Compared by
 * identity, as the platform does: every domain-config is one object for all its domains, even if it changes nothing.
 */
public final class EffectiveConfig {
    /** Which configuration it is. */
    public enum Kind {
        /** What holds where no other does: base-config over the platform's default. */
        BASE,
        /** A domain-config. */
        DOMAIN,
        /** The one for loopback names that the platform adds. */
        LOCALHOST
    }

    private final Kind kind;
    private final int index;
    private final @Nullable Place declaration;
    private final List<DomainRule> domains;
    private final EffectiveSettings settings;

    EffectiveConfig(
            Kind kind, int index, @Nullable Place declaration, List<DomainRule> domains, EffectiveSettings settings) {
        this.kind = kind;
        this.index = index;
        this.declaration = declaration;
        this.domains = List.copyOf(domains);
        this.settings = settings;
    }

    /** Which configuration it is. */
    public Kind kind() {
        return kind;
    }

    /** Its position in {@link NetworkSecurityPolicy#configs()}, for what later stages prepare for each. */
    public int index() {
        return index;
    }

    /** The element that declares it, or null where none does. */
    public @Nullable Place declaration() {
        return declaration;
    }

    /** The domains that share it, in document order. */
    public List<DomainRule> domains() {
        return domains;
    }

    /** The values with their origins. */
    public EffectiveSettings settings() {
        return settings;
    }

    /** The kind and the place of the element. */
    @Override
    public String toString() {
        return kind + (declaration == null ? "" : " at " + declaration.location());
    }
}
