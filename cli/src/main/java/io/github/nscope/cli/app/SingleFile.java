package io.github.nscope.cli.app;

import io.github.nscope.ConfigurationFile;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.cli.app.AppInput.Form;
import io.github.nscope.cli.compiled.CompiledDocument;
import io.github.nscope.cli.compiled.CompiledXml;
import io.github.nscope.cli.compiled.MalformedResource;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.input.InputFile;
import io.github.nscope.cli.input.ManifestFile;
import io.github.nscope.cli.input.ResourceFolder;
import io.github.nscope.cli.source.SourceBuild;
import io.github.nscope.cli.source.SourceResources;
import io.github.nscope.document.Document;
import io.github.nscope.document.Reading;
import io.github.nscope.document.ResourceName;
import io.github.nscope.document.ResourceNames;
import io.github.nscope.document.TextXml;
import io.github.nscope.platform.ApiLevel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One XML file: a manifest or a configuration, as text or compiled. */
final class SingleFile {
    private static final String MANIFEST_ROOT = "manifest";

    /** A manifest as text, with the resources beside it. */
    private record ManifestAlone(String source, SourceBuild build) implements AppInput {
        @Override
        public Form form() {
            return Form.MANIFEST;
        }

        @Override
        public AppOnDevice on(ApiLevel device, BuildVariant variant, GivenFacts given) throws BadInput {
            return SourceApp.on(source, build.as(variant.name()), device, given);
        }

        @Override
        public List<ConfigurationResource> configurations(BuildVariant variant) throws BadInput {
            return SourceApp.configurations(build.as(variant.name()));
        }
    }

    /** A configuration without an app around it. */
    private record ConfigurationAlone(
            String source,
            ConfigurationFile main,
            @Nullable ConfigurationFile sibling,
            @Nullable String siblingPath,
            @Nullable Map<String, Bytes> resources)
            implements AppInput {
        @Override
        public Form form() {
            return Form.CONFIGURATION;
        }

        @Override
        public AppOnDevice on(ApiLevel device, BuildVariant variant, GivenFacts given) throws BadInput {
            boolean debug = SourceBuild.isDebug(source, variant.name());
            ManifestFacts facts = new ManifestFacts(
                    Optional.empty(),
                    OptionalInt.empty(),
                    optional(given.targetSdk()),
                    optional(given.targetSandboxVersion()),
                    given.debuggable() != null ? given.debuggable() : debug,
                    Optional.ofNullable(given.usesCleartextTraffic()));
            List<String> remarks = given.targetSdk() != null
                    ? List.of()
                    : List.of(
                            "The target SDK is taken to be the device's level, " + device.major() + " (--target-sdk).");
            Provenance provenance = new Provenance(source, siblingPath, null);
            return new AppOnDevice(facts, main, sibling, resources, remarks, provenance);
        }

        private static OptionalInt optional(@Nullable Integer value) {
            return value == null ? OptionalInt.empty() : OptionalInt.of(value);
        }
    }

    private SingleFile() {}

    /** Reads a text. */
    static AppInput text(Path path, byte[] content) throws BadInput {
        Reading reading = TextXml.read(content, ResourceNames.assumed());
        boolean isManifest = reading instanceof Reading.Read read && isManifest(read.document());
        if (isManifest || String.valueOf(path.getFileName()).equals(Apk.MANIFEST)) {
            SourceResources resources = new SourceResources();
            resources.addFolder(path.resolveSibling("res"));
            InputFile file = new InputFile("--app", path);
            return new ManifestAlone(
                    path.toString(),
                    SourceBuild.of(ManifestFile.read(file, Bytes.copyOf(content)), resources, List.of()));
        }
        if (reading instanceof Reading.Refused refused && !looksLikeXml(content)) {
            throw BadInput.unreadable(
                    path,
                    "neither a zip file nor XML (" + refused.reason() + ")",
                    "give an APK, an AAR, a project or XML");
        }
        return configuration(path, content);
    }

    private static boolean looksLikeXml(byte[] content) {
        for (byte next : content) {
            if (next == '<') {
                return true;
            }
        }
        return false;
    }

    private static AppInput configuration(Path path, byte[] content) throws BadInput {
        String entry = ResourceFolder.entryName(path);
        Bytes main = Bytes.copyOf(content);
        ConfigurationFile file = new ConfigurationFile(entry, main);
        Optional<ResourceFolder> folder = ResourceFolder.around(path);
        if (folder.isEmpty()) {
            return new ConfigurationAlone(path.toString(), file, null, null, null);
        }
        Optional<Path> sibling = folder.get().xml(entry + "_debug");
        ConfigurationFile debug = sibling.isEmpty()
                ? null
                : new ConfigurationFile(
                        entry + "_debug", new InputFile("--app", sibling.get()).read(ReadingLimits.XML));
        Map<String, Bytes> resources = folder.get().rawResources(main);
        return new ConfigurationAlone(
                path.toString(), file, debug, sibling.map(Path::toString).orElse(null), resources);
    }

    /** Reads compiled XML. */
    static AppInput compiled(Path path, byte[] content) throws BadInput {
        try {
            Document document = CompiledDocument.read(content, SingleFile::nameOf);
            if (isManifest(document)) {
                return new CompiledApp(
                        path.toString(),
                        Form.MANIFEST,
                        CompiledManifest.read(handler -> CompiledXml.read(content, handler)),
                        ReachedResources.none(),
                        List.of());
            }
            String entry = ResourceFolder.entryName(path);
            return new ConfigurationAlone(
                    path.toString(),
                    new ConfigurationFile(entry, new ConfigurationFile.Content.Compiled(document)),
                    null,
                    null,
                    null);
        } catch (MalformedResource e) {
            throw BadInput.unreadable(path, "damaged: " + e.problem(), "give an undamaged copy", e);
        }
    }

    /** Without the app's table a reference has no name; most are to files of certificates. */
    private static ResourceName nameOf(int id) {
        return new ResourceName("", "raw", "0x" + Integer.toHexString(id));
    }

    private static boolean isManifest(Document document) {
        return document.root().name().equals(MANIFEST_ROOT);
    }
}
