package io.github.nscope.config;

import io.github.nscope.pin.PinSet;
import java.util.List;

/**
 * What is in force for a host, each value with its origin.
 *
 * @param cleartextPermitted whether plain HTTP is permitted
 * @param hstsEnforced read and inherited by the platform, and used by nothing in it
 * @param certificateTransparency what the configuration says; {@link NetworkSecurityPolicy} knows what the query answers
 * @param domainEncryption Encrypted Client Hello
 * @param pins the pins, possibly none
 * @param anchors where trust anchors come from: in document order, those that override pins first
 */
public record EffectiveSettings(
        Setting<Boolean> cleartextPermitted,
        Setting<Boolean> hstsEnforced,
        Setting<Boolean> certificateTransparency,
        Setting<DomainEncryption> domainEncryption,
        Setting<PinSet> pins,
        Setting<List<AnchorReference>> anchors) {}
