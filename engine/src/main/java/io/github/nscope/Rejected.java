package io.github.nscope;

import io.github.nscope.platform.PlatformThrowable;
import java.util.Optional;

/**
 * The platform does not trust the certificates.
 *
 * @param question what was asked
 * @param reason why
 * @param thrown what the trust manager throws
 * @param evidence all that led to it; a call that is refused at the door has little
 */
public record Rejected(Question question, ReasonCode reason, PlatformThrowable thrown, TrustEvidence evidence)
        implements Decision {
    @Override
    public Optional<PlatformThrowable> throwable() {
        return Optional.of(thrown);
    }

    @Override
    public Explanation explanation() {
        return DecisionExplanation.of(this);
    }
}
