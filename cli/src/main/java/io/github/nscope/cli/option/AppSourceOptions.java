package io.github.nscope.cli.option;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.cli.app.AppInputs;
import io.github.nscope.cli.edit.Edit;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.input.InputFile;
import io.github.nscope.cli.input.Manifest;
import io.github.nscope.cli.input.ManifestFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which app is meant, whatever build of it and whatever it targets. */
public sealed class AppSourceOptions permits AppOptions {
    @Option(
            names = "--app",
            paramLabel = "PATH",
            description = "The app as a whole: an APK, split APKs (each by its own --app, their folder, or an apks or"
                    + " xapk archive), an AAR, a project's or module's folder, or its manifest or configuration.")
    private List<Path> app = List.of();

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
            names = "--without",
            paramLabel = "PATH",
            converter = EditConverter.Removing.class,
            description = "Judge the app as if its configuration had no such element or attribute, as in"
                    + " base-config/@cleartextTrafficPermitted or domain-config[2]; . is all of it. Repeatable.")
    private List<Edit> without = List.of();

    @Option(
            names = "--with",
            paramLabel = "PATH=VALUE",
            converter = EditConverter.Assigning.class,
            description = "Judge the app as if an attribute, or the text of an element, had another value, as in"
                    + " domain-config/domain=example.com. Repeatable.")
    private List<Edit> with = List.of();

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

    /** Reads the app's files; what comes of it can be asked about any device and build. */
    public final DescribedApp open() throws BadInput {
        DescribedApp.Settings settings =
                new DescribedApp.Settings(privileged, instant, sandboxVersion, usesCleartextTraffic, resources());
        // Values first: they shift no path.
        List<Edit> edits = Stream.of(with, without).flatMap(List::stream).toList();
        return opened(settings).edited(edits);
    }

    /** Reads another app than the options name, with all else that they say. */
    public final DescribedApp open(Path other) throws BadInput {
        if (!app.isEmpty() || config != null || manifest != null || debugConfig != null) {
            throw BadInput.usage(other + " beside --app, --config or --manifest", "name each app once");
        }
        DescribedApp.Settings settings =
                new DescribedApp.Settings(privileged, instant, sandboxVersion, usesCleartextTraffic, resources());
        return new DescribedApp.OfInput(AppInputs.read(other), settings)
                .edited(Stream.of(with, without).flatMap(List::stream).toList());
    }

    /** What to call the app; empty where no option names it. */
    public final Optional<Path> name() {
        return Stream.of(app.stream().findFirst(), Optional.ofNullable(manifest), Optional.ofNullable(config))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private DescribedApp opened(DescribedApp.Settings settings) throws BadInput {
        if (app.isEmpty()) {
            return ofFiles(settings);
        }
        if (config != null || manifest != null || debugConfig != null) {
            throw BadInput.usage(
                    "--app beside "
                            + (config != null ? "--config" : manifest != null ? "--manifest" : "--debug-config"),
                    "give the app, or its files");
        }
        return new DescribedApp.OfInput(AppInputs.read(app), settings);
    }

    private DescribedApp ofFiles(DescribedApp.Settings settings) throws BadInput {
        Manifest facts = manifest == null ? null : ManifestFile.read(new InputFile("--manifest", manifest));
        return new DescribedApp.OfFiles(
                facts, new ConfigurationFiles.Search(config, debugConfig, facts).find(), settings);
    }

    private Map<String, Bytes> resources() throws BadInput {
        Map<String, Bytes> resources = new HashMap<>();
        for (NamedFile file : raw) {
            resources.put(resourceName(file.name()), new InputFile("--raw", file.path()).read(InputFile.BUNDLE_LIMIT));
        }
        return resources;
    }

    /** A resource's name as its file, its path or a reference to it has it: {@code ca}, {@code raw/ca}, {@code @raw/ca}. */
    private static String resourceName(String name) {
        String path = name.startsWith("@") ? name.substring(1) : name;
        return path.contains("/") ? path : "raw/" + path;
    }
}
