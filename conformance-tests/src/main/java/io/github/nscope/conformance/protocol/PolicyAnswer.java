package io.github.nscope.conformance.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What applies to a host. A member that does not exist on the device's level is null.
 *
 * @param cleartextPermitted whether cleartext traffic is; null only where the tool leaves it out
 * @param hstsEnforced the flag of that name
 * @param pins in ascending order of value, then of digest
 * @param pinExpiration the first instant of the expiry date on the device, or null for none
 * @param certificateTransparencyRequired the platform's answer to the query of that name
 * @param domainEncryption the mode's name in capitals
 * @param trustAnchors in ascending order of hash; null where reading the sources throws
 */
public record PolicyAnswer(
        @Nullable Boolean cleartextPermitted,
        @Nullable Boolean hstsEnforced,
        @Nullable List<Pin> pins,
        @Nullable Instant pinExpiration,
        @Nullable Boolean certificateTransparencyRequired,
        @Nullable String domainEncryption,
        @Nullable List<Anchor> trustAnchors) {
    /** Copies the lists. */
    public PolicyAnswer {
        pins = pins == null ? null : List.copyOf(pins);
        trustAnchors = trustAnchors == null ? null : List.copyOf(trustAnchors);
    }

    /**
     * An SPKI pin.
     *
     * @param digest the digest's name as the configuration spells it
     * @param value the digest in Base64 with padding
     */
    public record Pin(String digest, String value) {}

    /**
     * A trust anchor.
     *
     * @param sha256 of its DER encoding, in lower-case hex
     * @param overridesPins whether pins do not apply to paths that end in it
     */
    public record Anchor(String sha256, boolean overridesPins) {}
}
