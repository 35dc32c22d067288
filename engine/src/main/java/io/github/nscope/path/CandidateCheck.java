package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.path.PathFailure.CandidateFailed;
import io.github.nscope.path.StrengthCheck.Weakness;
import io.github.nscope.platform.PlatformProfile;
import io.github.nscope.platform.PlatformThrowable;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells early that a presented certificate can't be part of a path: it is not valid now, or weak. */
final class CandidateCheck {
    private final Validity validity;
    private final StrengthCheck strength;
    private final PlatformProfile profile;

    CandidateCheck(Validity validity, StrengthCheck strength, PlatformProfile profile) {
        this.validity = validity;
        this.strength = strength;
        this.profile = profile;
    }

    /** Step 6 of {@code checkTrustedRecursive}, on the topmost certificate of a path. */
    Optional<CandidateFailed> check(PathNode top) {
        Certificate candidate = top.certificate();
        Optional<PathReason> invalid = validity.violationBy(candidate);
        if (invalid.isPresent()) {
            PathReason reason = invalid.get();
            return Optional.of(new CandidateFailed(
                    reason,
                    PathCheck.CANDIDATE,
                    top.position(),
                    unacceptable(candidate, () -> validity.throwable(candidate, reason))));
        }
        if (UndecodableKey.crashes(candidate, profile)) {
            // The exception is no CertificateException: it ends the search as the next step does.
            return Optional.empty();
        }
        Optional<Weakness> weakness = strength.weaknessOf(candidate);
        return weakness.isEmpty()
                ? Optional.empty()
                : Optional.of(weak(candidate, weakness.get(), PathCheck.CANDIDATE, top.position()));
    }

    /** {@code ChainStrengthAnalyzer.check} on all presented certificates of a path, the end entity first. */
    Optional<CandidateFailed> checkStrength(CertificationPath path) {
        for (int i = 0; i < path.presented().size(); i++) {
            Certificate certificate = path.presented().get(i);
            Optional<Weakness> weakness = strength.weaknessOf(certificate);
            if (weakness.isPresent()) {
                return Optional.of(weak(certificate, weakness.get(), PathCheck.STRENGTH, i));
            }
        }
        return Optional.empty();
    }

    private static CandidateFailed weak(Certificate certificate, Weakness weakness, PathCheck check, int position) {
        return new CandidateFailed(weakness.reason(), check, position, unacceptable(certificate, weakness::throwable));
    }

    private static Supplier<PlatformThrowable> unacceptable(
            Certificate certificate, Supplier<PlatformThrowable> cause) {
        return () -> new PlatformThrowable(
                PlatformClasses.CERTIFICATE_EXCEPTION,
                "Unacceptable certificate: " + certificate.subject(),
                cause.get());
    }
}
