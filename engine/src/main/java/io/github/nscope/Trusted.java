package io.github.nscope;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.path.PathFound;
import io.github.nscope.platform.PlatformThrowable;
import java.util.List;
import java.util.Optional;

/**
 * The platform trusts the certificates.
 *
 * @param question what was asked
 * @param found the certification path
 * @param evidence all that led to it
 */
public record Trusted(Question question, PathFound found, TrustEvidence evidence) implements Decision {
    /** The chain that the trust manager returns: end-entity certificate first, trust anchor last. */
    public List<Certificate> chain() {
        return found.path().certificates();
    }

    @Override
    public boolean isTrusted() {
        return true;
    }

    @Override
    public ReasonCode reason() {
        return ReasonCode.TRUSTED;
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
