package io.github.nscope.path;

import io.github.nscope.path.PathFailure.CandidateFailed;
import io.github.nscope.path.PathNode.Role;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;
import io.github.nscope.platform.PlatformThrowable;
import java.util.Optional;

/**
 * The limits that newer versions of {@code TrustManagerImpl.checkTrustedRecursive} hold one search to. Exceeding one
 * refuses a path like any other failure: the search goes on to the next, which a used-up number of steps refuses too.
 */
final class SearchLimits {
    private static final int MOST_UNTRUSTED = 20;
    private static final int MOST_STEPS = 2048;

    private final PlatformProfile profile;
    private int steps;

    SearchLimits(PlatformProfile profile) {
        this.profile = profile;
    }

    /** Counts a step, and says whether it is one too many or its path too long. */
    Optional<CandidateFailed> exceededBy(PathNode node) {
        if (profile.has(Behavior.PATH_STEPS_LIMITED) && ++steps > MOST_STEPS) {
            return Optional.of(failure(PathReason.TOO_MANY_STEPS, node, "Path-building iteration limit exceeded"));
        }
        if (profile.has(Behavior.UNTRUSTED_CERTIFICATES_LIMITED) && node.count(Role.PRESENTED) > MOST_UNTRUSTED) {
            return Optional.of(failure(PathReason.TOO_MANY_CERTIFICATES, node, "Certificate chain too long"));
        }
        return Optional.empty();
    }

    private static CandidateFailed failure(PathReason reason, PathNode node, String message) {
        return new CandidateFailed(
                reason,
                PathCheck.SEARCH_LIMITS,
                node.position(),
                () -> PlatformThrowable.of(PlatformClasses.CERTIFICATE_EXCEPTION, message));
    }
}
