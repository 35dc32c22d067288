package io.github.nscope;

import io.github.nscope.platform.PlatformThrowable;

/**
 * The platform throws for the host alone, before any certificate is looked at.
 *
 * @param question what was asked
 * @param throwable what it throws
 */
public record HostRefused(Question question, PlatformThrowable throwable) implements PolicyAnswer {
    @Override
    public Explanation explanation() {
        return RefusalExplanation.of(this);
    }
}
