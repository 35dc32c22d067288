package io.github.nscope;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.hostname.HostnameVerdict;
import io.github.nscope.path.PathResult;
import io.github.nscope.pin.PinCheck;
import io.github.nscope.revocation.StapledResponseResult;
import io.github.nscope.transparency.TransparencyResult;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that led to a decision about certificates, stage by stage; a stage that was not reached is empty.
 *
 * @param presented the certificates that the server sent
 * @param policyOrNull what the configuration says about the host
 * @param pathOrNull the search for a certification path, with every path that was tried
 * @param pinsOrNull the pins, checked over the path that was found
 * @param hostnameOrNull what the platform's default HTTPS verifier says of the end-entity certificate; no part of the
 *     decision
 * @param transparencyOrNull what certificate transparency said of the last whole path
 * @param stapledResponseOrNull what the stapled OCSP response said of the last whole path
 * @param roots what is known about its roots beyond the stores that it was made with
 * @param limitations what was left out although a device would have judged it
 */
public record TrustEvidence(
        List<Certificate> presented,
        @Nullable HostPolicy policyOrNull,
        @Nullable PathResult pathOrNull,
        @Nullable PinCheck pinsOrNull,
        @Nullable HostnameVerdict hostnameOrNull,
        @Nullable TransparencyResult transparencyOrNull,
        @Nullable StapledResponseResult stapledResponseOrNull,
        RootEvidence roots,
        Set<Limitation> limitations) {
    /** Copies the collections. */
    public TrustEvidence {
        presented = List.copyOf(presented);
        limitations = Set.copyOf(limitations);
    }

    /** What the configuration says about the host. */
    public Optional<HostPolicy> policy() {
        return Optional.ofNullable(policyOrNull);
    }

    /** The search for a certification path. */
    public Optional<PathResult> path() {
        return Optional.ofNullable(pathOrNull);
    }

    /** The pins, checked over the path that was found. */
    public Optional<PinCheck> pins() {
        return Optional.ofNullable(pinsOrNull);
    }

    /** What the platform's default HTTPS verifier says; no part of the decision. */
    public Optional<HostnameVerdict> hostname() {
        return Optional.ofNullable(hostnameOrNull);
    }

    /** What certificate transparency said; empty where it was not asked. */
    public Optional<TransparencyResult> transparency() {
        return Optional.ofNullable(transparencyOrNull);
    }

    /** What the stapled OCSP response said; empty where it was not asked. */
    public Optional<StapledResponseResult> stapledResponse() {
        return Optional.ofNullable(stapledResponseOrNull);
    }

    /** What is known when a call comes in. */
    static TrustEvidence of(List<Certificate> presented, @Nullable HostnameVerdict verdict) {
        return new TrustEvidence(presented, null, null, null, verdict, null, null, RootEvidence.NONE, Set.of());
    }

    TrustEvidence with(HostPolicy policy, PathResult result, ConnectionChecks checks) {
        return new TrustEvidence(
                presented,
                policy,
                result,
                pinsOrNull,
                hostnameOrNull,
                checks.transparency(),
                checks.stapledResponse(),
                roots,
                limitations(result, checks));
    }

    private static Set<Limitation> limitations(PathResult result, ConnectionChecks checks) {
        if (result.evidence().undecided().isEmpty()
                && checks.transparency() == null
                && checks.stapledResponse() == null) {
            return Set.of();
        }
        Set<Limitation> limitations = EnumSet.noneOf(Limitation.class);
        if (!result.evidence().undecided().isEmpty()) {
            limitations.add(Limitation.UNDECIDED_ORDER);
        }
        if (checks.transparency() instanceof TransparencyResult.NoLogList) {
            limitations.add(Limitation.NO_LOG_LIST);
        }
        if (checks.stapledResponse() instanceof StapledResponseResult.Refused refused
                && refused.fallback() == StapledResponseResult.Fallback.CRL_DISTRIBUTION_POINTS) {
            limitations.add(Limitation.CRL_DISTRIBUTION_POINTS);
        }
        return limitations;
    }

    TrustEvidence with(PinCheck check) {
        return new TrustEvidence(
                presented,
                policyOrNull,
                pathOrNull,
                check,
                hostnameOrNull,
                transparencyOrNull,
                stapledResponseOrNull,
                roots,
                limitations);
    }

    TrustEvidence with(RootEvidence known) {
        if (known.equals(roots)) {
            return this;
        }
        Set<Limitation> all = EnumSet.noneOf(Limitation.class);
        all.addAll(limitations);
        if (known.lacksShippedRoot()) {
            all.add(Limitation.SYSTEM_ROOT_NOT_AT_HAND);
        }
        return new TrustEvidence(
                presented,
                policyOrNull,
                pathOrNull,
                pinsOrNull,
                hostnameOrNull,
                transparencyOrNull,
                stapledResponseOrNull,
                known,
                all);
    }
}
