package io.github.nscope.cli.option;

import io.github.nscope.App;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.platform.ApiLevel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that describe one build of an app. */
public final class AppOptions extends AppSourceOptions {
    @Option(
            names = "--build",
            paramLabel = "BUILD",
            description = "The build: release, debug, or a project's variant such as paidDebug. Default: what --app"
                    + " is; of a project, release.")
    private @Nullable String build;

    @Option(
            names = "--target-sdk",
            paramLabel = "N",
            description = "targetSdkVersion. Default: the app's, else the device's level.")
    private @Nullable Integer targetSdk;

    @Option(names = "--debuggable", negatable = true, description = "Whether the build is debuggable. Default: no.")
    private @Nullable Boolean debuggable;

    /** Which build of the app is meant. */
    public AppBuild build() throws BadInput {
        if (targetSdk != null && targetSdk < 0) {
            throw BadInput.usage("--target-sdk " + targetSdk + ": negative", "give the app's targetSdkVersion");
        }
        return new AppBuild(build, targetSdk, debuggable);
    }

    /**
     * The app.
     *
     * @param device the level that an app targets where nothing says another
     */
    public Resolved<App> read(ApiLevel device) throws BadInput {
        return open().on(device, build());
    }
}
