package io.github.nscope;

import io.github.nscope.platform.PlatformThrowable;

/** What comes of a {@code TrustManagerFactory}. */
public sealed interface FactoryAnswer {
    /**
     * A trust manager.
     *
     * @param engine what it decides
     */
    record Made(NscEngine engine) implements FactoryAnswer {}

    /** {@code init} or {@code getTrustManagers} throws. */
    record Threw(PlatformThrowable throwable) implements FactoryAnswer {}
}
