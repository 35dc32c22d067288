package io.github.nscope.cli.option;

import io.github.nscope.cli.app.AppInput;
import io.github.nscope.cli.app.AppInputs;
import io.github.nscope.cli.app.AppOnDevice;
import io.github.nscope.cli.app.BuildVariant;
import io.github.nscope.cli.app.GivenFacts;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.platform.ApiLevel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name an app as a whole, with its manifest, configuration and certificates in it. */
public final class AppFileOptions {
    @Option(
            names = "--app",
            paramLabel = "PATH",
            description =
                    "The app: an APK, split APKs (each by its own --app, their folder, or an .apks or .xapk), an AAR,"
                            + " a project's or module's folder, or its AndroidManifest.xml or configuration.")
    private List<Path> app = List.of();

    @Option(
            names = "--variant",
            paramLabel = "NAME",
            description =
                    "Which build of a project: a build type, or flavours with one, as in paidDebug. Default: release."
                            + " Of a package: debug or release judges it as if it were.")
    private @Nullable String variant;

    /** Whether an app is named. */
    public boolean isGiven() {
        return !app.isEmpty();
    }

    /**
     * The app as it was handed over, or empty where none is named.
     *
     * @throws BadInput where it can't be read
     */
    public Optional<AppInput> read() throws BadInput {
        if (app.isEmpty()) {
            if (variant != null) {
                throw BadInput.usage("--variant without an app", "give --app, too");
            }
            return Optional.empty();
        }
        return Optional.of(AppInputs.read(app));
    }

    /**
     * What a device sees of the app, or empty where none is named.
     *
     * @param given what other options say
     * @throws BadInput where it can't be read, or has no such build
     */
    public Optional<AppOnDevice> read(ApiLevel device, GivenFacts given) throws BadInput {
        Optional<AppInput> input = read();
        return input.isEmpty()
                ? Optional.empty()
                : Optional.of(input.get().on(device, new BuildVariant(variant), given));
    }
}
