package io.github.nscope.cli.app;

import org.jspecify.annotations.Nullable;

/**
 * Which build of an app is meant.
 *
 * @param name the build type, {@code release}, or a flavour with it, {@code paidDebug}; null for the one that was handed
 *     over, which for a project is the release build
 */
public record BuildVariant(@Nullable String name) {
    /** A package as it is, a project's release build. */
    public static final BuildVariant AS_GIVEN = new BuildVariant(null);

    /** The release build: not debuggable. */
    public static final BuildVariant RELEASE = new BuildVariant("release");

    /** The debug build: debuggable. */
    public static final BuildVariant DEBUG = new BuildVariant("debug");
}
