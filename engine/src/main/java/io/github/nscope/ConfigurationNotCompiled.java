package io.github.nscope;

import io.github.nscope.config.SourceFile;
import io.github.nscope.document.Reading;
import io.github.nscope.platform.PlatformThrowable;
import java.util.Optional;

/**
 * The build tools refuse the file, so that no app can contain it and no device ever judges it.
 *
 * @param question what was asked
 * @param file which of the app's files
 * @param refused why, and where
 */
public record ConfigurationNotCompiled(Question question, SourceFile file, Reading.Refused refused)
        implements Decision, PolicyAnswer {
    @Override
    public ReasonCode reason() {
        return ReasonCode.CONFIGURATION_NOT_COMPILED;
    }

    @Override
    public Optional<PlatformThrowable> throwable() {
        return Optional.empty();
    }

    @Override
    public Explanation explanation() {
        return RefusalExplanation.of(this);
    }
}
