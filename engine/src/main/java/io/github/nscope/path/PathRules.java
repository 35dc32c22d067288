package io.github.nscope.path;

import io.github.nscope.certificate.SignatureCheck;
import io.github.nscope.platform.PlatformProfile;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What is the same for every path that a device looks at.
 *
 * @param profile the level's behaviours
 * @param blocklist the keys that the device refuses
 * @param zone the device's time zone, in which messages print dates
 * @param signatures how signatures are verified
 * @param budget how much work one search may cost
 */
public record PathRules(
        PlatformProfile profile, Blocklist blocklist, ZoneId zone, SignatureCheck signatures, Budget budget) {
    /** The rules of a device without blocklist files, in UTC. */
    public static PathRules of(PlatformProfile profile) {
        return new PathRules(
                profile, Blocklist.builtIn(profile), ZoneOffset.UTC, SignatureCheck.of(profile), Budget.DEFAULT);
    }

    /** These rules with another blocklist. */
    public PathRules with(Blocklist other) {
        return new PathRules(profile, other, zone, signatures, budget);
    }

    /** These rules in another time zone. */
    public PathRules with(ZoneId other) {
        return new PathRules(profile, blocklist, other, signatures, budget);
    }

    /** These rules with another way to verify signatures, one that remembers for instance. */
    public PathRules with(SignatureCheck other) {
        return new PathRules(profile, blocklist, zone, other, budget);
    }

    /** These rules with other limits. */
    public PathRules with(Budget other) {
        return new PathRules(profile, blocklist, zone, signatures, other);
    }
}
