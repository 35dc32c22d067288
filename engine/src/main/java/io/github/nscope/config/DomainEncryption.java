package io.github.nscope.config;

import org.jspecify.annotations.Nullable;

/** Encrypted Client Hello, {@code NetworkSecurityPolicy.DOMAIN_ENCRYPTION_MODE_*}. */
public enum DomainEncryption {
    /** Never. */
    DISABLED(1),
    /** Where the server's configuration list is known. */
    OPPORTUNISTIC(2),
    /** Where the list is known, and grease elsewhere. */
    ENABLED(3);

    private final int platformValue;

    DomainEncryption(int platformValue) {
        this.platformValue = platformValue;
    }

    /** The mode that {@code <domainEncryption mode="…">} names, or null for any other word. */
    static @Nullable DomainEncryption named(String word) {
        return switch (word) {
            case "disabled" -> DISABLED;
            case "opportunistic" -> OPPORTUNISTIC;
            case "enabled" -> ENABLED;
            default -> null;
        };
    }

    /** The platform's number for the mode. */
    public int platformValue() {
        return platformValue;
    }
}
