package io.github.nscope;

import io.github.nscope.path.PathNotJudged;
import io.github.nscope.platform.PlatformThrowable;
import java.util.Optional;

/**
 * The search for a path was given up because it exceeds the {@link io.github.nscope.path.Budget}. Not a verdict: the
 * platform has no such limit and would go on, for as long as certificates that are made for it can make it.
 *
 * @param question what was asked
 * @param search which limit, and what was tried until then
 * @param evidence all that was found out
 */
public record NotJudged(Question question, PathNotJudged search, TrustEvidence evidence) implements Decision {
    @Override
    public ReasonCode reason() {
        return ReasonCode.BUDGET_EXHAUSTED;
    }

    @Override
    public Optional<PlatformThrowable> throwable() {
        return Optional.empty();
    }

    @Override
    public Explanation explanation() {
        return DecisionExplanation.of(this);
    }
}
