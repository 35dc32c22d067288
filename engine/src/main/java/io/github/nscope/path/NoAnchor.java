package io.github.nscope.path;

import io.github.nscope.path.PathFailure.CandidateFailed;
import io.github.nscope.platform.PlatformThrowable;

/** The failure of a path that reaches no trust anchor. */
final class NoAnchor {
    private static final PlatformThrowable THROWN = PlatformThrowable.causedBy(
            PlatformClasses.CERTIFICATE_EXCEPTION,
            PlatformThrowable.of(
                    PlatformClasses.PATH_VALIDATOR_EXCEPTION, "Trust anchor for certification path not found."));

    private NoAnchor() {}

    static CandidateFailed at(PathNode top) {
        PathReason reason =
                top.certificate().isSelfIssued() ? PathReason.SELF_ISSUED_NOT_TRUSTED : PathReason.NO_TRUST_ANCHOR;
        return new CandidateFailed(reason, PathCheck.ANCHOR_PRESENT, top.position(), () -> THROWN);
    }
}
