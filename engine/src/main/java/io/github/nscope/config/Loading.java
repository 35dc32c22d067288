package io.github.nscope.config;

import io.github.nscope.platform.PlatformThrowable;

/** What came of loading a configuration. */
public sealed interface Loading {
    /** It is in force. */
    record Loaded(NetworkSecurityPolicy policy) implements Loading {}

    /**
     * The platform throws.
     *
     * @param rule which of the parser's rules is broken
     * @param place the place that breaks it; its line is the one in the message
     * @param throwable what the platform throws, at each use of the configuration
     */
    record Refused(ParserRule rule, Place place, PlatformThrowable throwable) implements Loading {}
}
