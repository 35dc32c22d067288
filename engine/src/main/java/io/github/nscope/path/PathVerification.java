package io.github.nscope.path;

import io.github.nscope.path.DelegatedChecks.Answer;
import io.github.nscope.path.PathFailure.CandidateFailed;
import io.github.nscope.path.PathFailure.ExceptionEscaped;
import java.util.Optional;

/** Checks a path that has reached its last anchor ({@code TrustManagerImpl.verifyChain}). */
final class PathVerification {
    private final DelegatedChecks delegated;
    private final CandidateCheck candidates;
    private final PathValidation validation;
    private final EvidenceCollector evidence;

    PathVerification(
            DelegatedChecks delegated,
            CandidateCheck candidates,
            PathValidation validation,
            EvidenceCollector evidence) {
        this.delegated = delegated;
        this.candidates = candidates;
        this.validation = validation;
        this.evidence = evidence;
    }

    /** Why the path is refused, empty where it is not. The path has an anchor, which is step 1, and is whole, step 2. */
    Optional<PathFailure> verify(CertificationPath path) {
        // 3. The pins of the device.
        Optional<PathFailure> pins =
                ask(Delegate.LEGACY_PINS, delegated.legacyPins().check(path));
        if (pins.isPresent()) {
            return pins;
        }
        // 4. The blocklist, for every certificate. The search has asked it about each of them on its way here.
        // 5. Certificate transparency.
        Optional<PathFailure> transparency =
                ask(Delegate.TRANSPARENCY, delegated.transparency().check(path));
        if (transparency.isPresent()) {
            return transparency;
        }
        // 6. An end entity that is an anchor is trusted as it is.
        if (path.presented().isEmpty()) {
            return Optional.empty();
        }
        // 7. Strength.
        Optional<CandidateFailed> weakness = candidates.checkStrength(path);
        if (weakness.isPresent()) {
            return Optional.of(weakness.get());
        }
        // 8 and 9. Path validation under the lowest anchor; those above are not looked at.
        return validation.validate(path, new StapledResponseCheck(delegated.stapledResponse(), path, evidence));
    }

    private Optional<PathFailure> ask(Delegate delegate, Answer answer) {
        if (answer instanceof Answer.Failed failed) {
            return Optional.of(
                    new CandidateFailed(delegate.reason, delegate.check, PathFailure.NOWHERE, failed::thrown));
        }
        if (answer instanceof Answer.Escaped escaped) {
            return Optional.of(
                    new ExceptionEscaped(delegate.reason, delegate.check, PathFailure.NOWHERE, escaped::thrown));
        }
        if (answer instanceof Answer.NotJudged) {
            evidence.caveat(delegate.caveat);
        }
        return Optional.empty();
    }

    private enum Delegate {
        LEGACY_PINS(PathReason.LEGACY_PINS, PathCheck.LEGACY_PINS, Caveat.LEGACY_PINS),
        TRANSPARENCY(PathReason.TRANSPARENCY, PathCheck.TRANSPARENCY, Caveat.TRANSPARENCY);

        private final PathReason reason;
        private final PathCheck check;
        private final Caveat caveat;

        Delegate(PathReason reason, PathCheck check, Caveat caveat) {
            this.reason = reason;
            this.check = check;
            this.caveat = caveat;
        }
    }
}
