package io.github.nscope.conformance.protocol;

import java.util.List;

/**
 * Whether the configuration loads.
 *
 * @param status whether it does
 * @param error the throwable that the platform raises and its causes, outermost first; empty where it loads
 */
public record ConfigAnswer(Status status, List<ThrowableDescription> error) {
    /** A configuration that loads. */
    public static final ConfigAnswer LOADED = new ConfigAnswer(Status.LOADED, List.of());

    /** Whether the platform loads the configuration. */
    public enum Status {
        /** It does. */
        LOADED,
        /** It throws, or no APK can hold the text. */
        FAILED
    }

    /** Copies the list. */
    public ConfigAnswer {
        error = List.copyOf(error);
    }

    /** A configuration whose loading throws. */
    public static ConfigAnswer failed(List<ThrowableDescription> error) {
        return new ConfigAnswer(Status.FAILED, error);
    }

    /** A configuration that the build tools refuse to compile. */
    public static ConfigAnswer refusedByBuildTools(String why) {
        return failed(List.of(new ThrowableDescription(ThrowableDescription.BUILD_TOOLS, why)));
    }
}
