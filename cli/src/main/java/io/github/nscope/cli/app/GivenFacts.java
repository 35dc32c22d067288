package io.github.nscope.cli.app;

import org.jspecify.annotations.Nullable;

/**
 * What the user says of an app, which wins over what the app says; what is given is not looked for in the app.
 *
 * @param targetSdk the target SDK, or null
 * @param debuggable whether the app is debuggable, or null
 * @param targetSandboxVersion the sandbox version, or null
 * @param usesCleartextTraffic whether the manifest permits cleartext traffic, or null
 */
public record GivenFacts(
        @Nullable Integer targetSdk,
        @Nullable Boolean debuggable,
        @Nullable Integer targetSandboxVersion,
        @Nullable Boolean usesCleartextTraffic) {
    /** Nothing is given. */
    public static final GivenFacts NONE = new GivenFacts(null, null, null, null);
}
