package io.github.nscope.cli.option;

import io.github.nscope.App;
import io.github.nscope.ConfigurationFile;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.input.InputFile;
import io.github.nscope.cli.input.Manifest;
import io.github.nscope.cli.input.ManifestFile;
import io.github.nscope.platform.ApiLevel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that describe the app. */
public final class AppOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The network security configuration, as text. Without it the app has none.")
    private @Nullable Path config;

    @Option(
            names = "--debug-config",
            paramLabel = "FILE",
            description = "The configuration's sibling whose name ends in _debug.")
    private @Nullable Path debugConfig;

    @Option(
            names = "--manifest",
            paramLabel = "FILE",
            description = "The app's AndroidManifest.xml, as text; options win over what it says.")
    private @Nullable Path manifest;

    @Option(
            names = "--raw",
            paramLabel = "NAME=FILE",
            converter = NamedFile.Converter.class,
            description = "What @raw/NAME refers to. Found by itself where --config is in a project's res/xml.")
    private List<NamedFile> raw = List.of();

    @Option(
            names = "--target-sdk",
            paramLabel = "N",
            description = "targetSdkVersion. Default: the manifest's, else the device's level.")
    private @Nullable Integer targetSdk;

    @Option(names = "--debuggable", negatable = true, description = "Whether the build is debuggable. Default: no.")
    private @Nullable Boolean debuggable;

    @Option(names = "--privileged", description = "The app is installed as a privileged app.")
    private boolean privileged;

    @Option(names = "--instant", description = "The app runs as an instant app.")
    private boolean instant;

    @Option(names = "--sandbox-version", paramLabel = "N", description = "targetSandboxVersion. Default: 1.")
    private @Nullable Integer sandboxVersion;

    @Option(
            names = "--uses-cleartext-traffic",
            arity = "1",
            paramLabel = "BOOL",
            description = "usesCleartextTraffic. Default: the manifest's, else not set.")
    private @Nullable Boolean usesCleartextTraffic;

    /**
     * The app.
     *
     * @param device the level that an app targets where nothing says another
     */
    public Resolved<App> read(ApiLevel device) throws BadInput {
        List<String> remarks = new ArrayList<>();
        Manifest facts = manifest == null ? Manifest.empty() : ManifestFile.read(new InputFile("--manifest", manifest));
        App.Builder app = App.targeting(target(facts, device, remarks))
                .debuggable(debuggable != null ? debuggable : facts.debuggable().orElse(false))
                .privileged(privileged)
                .instant(instant)
                .targetSandboxVersion(
                        sandboxVersion != null
                                ? sandboxVersion
                                : facts.targetSandboxVersion().orElse(1))
                .usesCleartextTraffic(
                        usesCleartextTraffic != null
                                ? usesCleartextTraffic
                                : facts.usesCleartextTraffic().orElse(null));
        Resolved<ConfigurationFiles> files =
                new ConfigurationFiles.Search(config, debugConfig, manifest == null ? null : facts).find();
        remarks.addAll(files.remarks());
        addFiles(app, files.value());
        return new Resolved<>(app.build(), remarks);
    }

    private int target(Manifest facts, ApiLevel device, List<String> remarks) throws BadInput {
        if (targetSdk != null) {
            if (targetSdk < 0) {
                throw BadInput.usage("--target-sdk " + targetSdk + ": negative", "give the app's targetSdkVersion");
            }
            return targetSdk;
        }
        OptionalInt target = facts.targetSdk();
        if (target.isPresent()) {
            return target.getAsInt();
        }
        if (manifest == null) {
            remarks.add("The target SDK is taken to be the device's level, " + device.major() + " (--target-sdk).");
            return device.major();
        }
        remarks.add("The manifest has no targetSdkVersion and no minSdkVersion, which Android reads as older than any"
                + " level; if the build sets it, give it by --target-sdk.");
        return 0;
    }

    private void addFiles(App.Builder app, ConfigurationFiles files) throws BadInput {
        ConfigurationFile configuration = files.configuration();
        app.configuration(configuration).debugConfiguration(files.debugConfiguration());
        for (Map.Entry<String, Bytes> resource : files.resources().entrySet()) {
            app.resource(resource.getKey(), resource.getValue());
        }
        for (NamedFile file : raw) {
            app.resource(resourceName(file.name()), new InputFile("--raw", file.path()).read(InputFile.BUNDLE_LIMIT));
        }
    }

    /** A resource's name as its file, its path or a reference to it has it: {@code ca}, {@code raw/ca}, {@code @raw/ca}. */
    private static String resourceName(String name) {
        String path = name.startsWith("@") ? name.substring(1) : name;
        return path.contains("/") ? path : "raw/" + path;
    }
}
