package io.github.nscope.cli.option;

import org.jspecify.annotations.Nullable;

/**
 * Which build of an app is meant, as far as it was said.
 *
 * @param variant {@code release}, {@code debug} or a project's variant; null for the build that was handed over
 * @param targetSdk the target SDK; null for what the app says
 * @param debuggable whether it is debuggable; null for what the variant or the app says
 */
public record AppBuild(
        @Nullable String variant,
        @Nullable Integer targetSdk,
        @Nullable Boolean debuggable) {
    /** The build that was handed over. */
    public static final AppBuild AS_GIVEN = new AppBuild(null, null, null);

    /** The same build for another target SDK; null for what the app says. */
    public AppBuild targeting(@Nullable Integer target) {
        return new AppBuild(variant, target, debuggable);
    }
}
