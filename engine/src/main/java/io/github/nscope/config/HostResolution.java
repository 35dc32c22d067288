package io.github.nscope.config;

import io.github.nscope.platform.PlatformThrowable;

/** Which configuration a host gets, {@code ApplicationConfig.getConfigForHostname}, and by what. */
public sealed interface HostResolution {
    /** A configuration was found. */
    sealed interface Resolved extends HostResolution {
        /** The configuration. */
        EffectiveConfig config();
    }

    /** A {@code <domain>} matches. */
    record MatchedDomain(EffectiveConfig config, DomainRule domain, Match match) implements Resolved {}

    /** No domain matches, and the host is a loopback name. */
    record MatchedLocalhost(EffectiveConfig config) implements Resolved {}

    /** The base holds. */
    record FellToBase(EffectiveConfig config, Reason reason) implements Resolved {}

    /** The platform throws. */
    record Refused(PlatformThrowable throwable) implements HostResolution {
        static final Refused LEADING_DOT = new Refused(
                PlatformThrowable.of("java.lang.IllegalArgumentException", "hostname must not begin with a ."));
    }

    /** How a domain matches. */
    enum Match {
        /** The host is the domain. */
        EXACT,
        /** The host ends in a dot and the domain, and no longer domain matches. */
        SUBDOMAIN
    }

    /** Why the base holds. */
    enum Reason {
        /** The level knows no configurations. */
        NO_CONFIGURATIONS,
        /** There is no host, or it is empty. */
        NO_HOST,
        /** The app's source knows no domains at all, so that the host was not even looked at. */
        NO_DOMAIN_TABLE,
        /** No domain matches the host. */
        NO_DOMAIN_MATCHES
    }
}
