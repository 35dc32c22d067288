package io.github.nscope;

import io.github.nscope.config.Loading;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformThrowable;
import java.util.Optional;

/**
 * The platform throws whenever the configuration is needed; with {@link Behavior#CONFIGURATION_READ_AT_START} the app
 * crashes when it starts.
 *
 * @param question what was asked
 * @param refused the rule that is broken, where, and what is thrown
 * @param moment when an app notices
 */
public record ConfigurationRefused(Question question, Loading.Refused refused, Moment moment)
        implements Decision, PolicyAnswer {
    /** When an app notices. */
    public enum Moment {
        /** The app crashes when it starts. */
        APP_START,
        /** The first connection or query throws, and so does every later one. */
        FIRST_USE
    }

    @Override
    public ReasonCode reason() {
        return ReasonCode.CONFIGURATION_REFUSED;
    }

    @Override
    public Optional<PlatformThrowable> throwable() {
        return Optional.of(refused.throwable());
    }

    @Override
    public Explanation explanation() {
        return RefusalExplanation.of(this);
    }
}
