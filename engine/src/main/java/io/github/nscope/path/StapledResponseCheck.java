package io.github.nscope.path;

import io.github.nscope.path.DelegatedChecks.Answer;
import io.github.nscope.path.DelegatedChecks.WholePathCheck;
import java.util.Optional;

/** Asks what a stapled OCSP response says of the end entity ({@code PKIXRevocationChecker}, ONLY_END_ENTITY). */
final class StapledResponseCheck implements CertificateCheck {
    private final WholePathCheck delegate;
    private final CertificationPath whole;
    private final EvidenceCollector evidence;

    StapledResponseCheck(WholePathCheck delegate, CertificationPath whole, EvidenceCollector evidence) {
        this.delegate = delegate;
        this.whole = whole;
        this.evidence = evidence;
    }

    @Override
    public PathCheck check() {
        return PathCheck.STAPLED_RESPONSE;
    }

    @Override
    public Optional<CheckFailure> examine(PathCertificate path) {
        if (!path.isLast()) {
            return Optional.empty();
        }
        Answer answer = delegate.check(whole);
        if (answer instanceof Answer.Failed failed) {
            return Optional.of(new CheckFailure.Rejected(PathReason.STAPLED_RESPONSE, failed::thrown));
        }
        if (answer instanceof Answer.Escaped escaped) {
            return Optional.of(new CheckFailure.Crashed(PathReason.STAPLED_RESPONSE, escaped.thrown()));
        }
        if (answer instanceof Answer.NotJudged) {
            evidence.caveat(Caveat.STAPLED_RESPONSE);
        }
        return Optional.empty();
    }
}
