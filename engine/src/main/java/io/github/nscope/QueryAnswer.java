package io.github.nscope;

import io.github.nscope.platform.PlatformThrowable;

/**
 * What a query of the platform answers.
 *
 * @param <T> what is asked for
 */
public sealed interface QueryAnswer<T> {
    /** It returns. */
    record Answered<T>(T value) implements QueryAnswer<T> {}

    /** It throws: for a configuration that does not load, or for a host that begins with a dot. */
    record Threw<T>(PlatformThrowable throwable) implements QueryAnswer<T> {}

    /** The level has no such query. */
    record NotThere<T>() implements QueryAnswer<T> {}
}
