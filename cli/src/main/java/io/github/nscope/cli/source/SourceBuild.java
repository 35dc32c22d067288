package io.github.nscope.cli.source;

import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.input.Manifest;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One build of an app, from its sources.
 *
 * @param manifest what the build merges, with its placeholders filled in
 * @param resources the resources that it packs
 * @param minSdk what the build script says, which wins over the manifest
 * @param targetSdk what the build script says, which wins over the manifest
 * @param debuggable whether the build makes it debuggable, whatever the manifest says
 * @param remarks what was assumed or left out, one sentence each
 */
public record SourceBuild(
        Manifest manifest,
        SourceResources resources,
        OptionalInt minSdk,
        OptionalInt targetSdk,
        boolean debuggable,
        List<String> remarks) {
    private static final String RELEASE = "release";
    private static final String DEBUG = "debug";

    /** Copies the list. */
    public SourceBuild {
        remarks = List.copyOf(remarks);
    }

    /** A build of which there is a manifest and resources, and no build script. */
    public static SourceBuild of(Manifest manifest, SourceResources resources, List<String> remarks) {
        return new SourceBuild(manifest, resources, OptionalInt.empty(), OptionalInt.empty(), false, remarks);
    }

    /**
     * This build, debuggable or not.
     *
     * @param variant {@code debug} or {@code release}, null for the latter
     * @throws BadInput where something else is asked for
     */
    public SourceBuild as(@Nullable String variant) throws BadInput {
        boolean debug = isDebug(manifest.file().toString(), variant);
        return new SourceBuild(manifest, resources, minSdk, targetSdk, debug, remarks);
    }

    /**
     * Whether the debug build is asked for, of something that has no other than that and the release build.
     *
     * @throws BadInput where something else is asked for
     */
    public static boolean isDebug(String source, @Nullable String variant) throws BadInput {
        if (variant == null || variant.equals(RELEASE) || variant.equals(DEBUG)) {
            return DEBUG.equals(variant);
        }
        throw BadInput.usage(source + " has no build variant " + variant, "ask for debug or release");
    }
}
