package io.github.nscope.path;

import io.github.nscope.path.PathFailure.ExceptionEscaped;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformThrowable;
import java.util.List;
import java.util.Set;

/**
 * Finds a certification path for presented certificates and checks it, as {@code TrustManagerImpl.checkServerTrusted}
 * and {@code checkClientTrusted} do. From level 24 on: depth first, anchors before presented certificates, and the first
 * path that passes every check is taken. On level 23: one path, of the first certificates with the right names.
 * Immutable and thread-safe.
 *
 * <p>Not judged here: the host name (the caller verifies it where the platform does), and what {@link DelegatedChecks}
 * leave out. Anchors are taken as they are: their own validity, strength and extensions do not count, on a device
 * either.
 */
public final class PathSearch {
    private final PathRules rules;
    private final AnchorLookup anchors;

    /** A search under a device's rules, up to the anchors of one configuration. */
    public PathSearch(PathRules rules, AnchorLookup anchors) {
        this.rules = rules;
        this.anchors = anchors;
    }

    /** Looks for a path in a fresh process, with nothing but the certificates to judge. */
    public PathResult find(PathQuery query) {
        return find(query, DelegatedChecks.NONE);
    }

    /** Looks for a path. */
    public PathResult find(PathQuery query, DelegatedChecks delegated) {
        if (query.presented().isEmpty() || query.authenticationType().isEmpty()) {
            return badArguments(delegated);
        }
        return rules.profile().has(Behavior.PATH_BUILT_IN_A_LINE)
                ? new LinearSearch(rules, anchors, query, delegated).run()
                : new SearchRun(rules, anchors, query, delegated).run();
    }

    private static NoPath badArguments(DelegatedChecks delegated) {
        PathFailure failure = new ExceptionEscaped(
                PathReason.BAD_ARGUMENTS,
                PathCheck.ARGUMENTS,
                PathFailure.NOWHERE,
                () -> PlatformThrowable.of(PlatformClasses.ILLEGAL_ARGUMENT, "null or zero-length parameter"));
        return new NoPath(
                failure,
                new PathEvidence(
                        List.of(), List.of(), Set.of(), delegated.remembered().anchors(), 0, 0));
    }
}
