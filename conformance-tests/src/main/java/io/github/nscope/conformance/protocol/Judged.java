package io.github.nscope.conformance.protocol;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tool judged the case.
 *
 * @param id the request's id
 * @param config whether the configuration loads
 * @param policy what applies to the host, to the app's default where there is none; null where the configuration does not
 *     load and where the platform throws for the host
 * @param appCleartextPermitted the answer to the question without a host; null where the configuration does not load
 * @param trust what is decided about the presented certificates; null where the configuration does not load
 * @param hostnameVerified the default HTTPS hostname verifier's answer for the end-entity certificate; null where there is
 *     no host or no certificate, and where the configuration does not load
 * @param omitted members that this tool can't answer; what stands in their place here means nothing
 */
public record Judged(
        String id,
        ConfigAnswer config,
        @Nullable PolicyAnswer policy,
        @Nullable Boolean appCleartextPermitted,
        @Nullable TrustAnswer trust,
        @Nullable Boolean hostnameVerified,
        Set<Member> omitted)
        implements Response {
    /** Copies the set. */
    public Judged {
        omitted = Set.copyOf(omitted);
    }

    /** An answer with every member. */
    public Judged(
            String id,
            ConfigAnswer config,
            @Nullable PolicyAnswer policy,
            @Nullable Boolean appCleartextPermitted,
            @Nullable TrustAnswer trust,
            @Nullable Boolean hostnameVerified) {
        this(id, config, policy, appCleartextPermitted, trust, hostnameVerified, EnumSet.noneOf(Member.class));
    }

    /** The answer to a case whose configuration the platform does not load. */
    public static Judged unloadable(String id, ConfigAnswer config) {
        return new Judged(id, config, null, null, null, null);
    }
}
