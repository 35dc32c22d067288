package io.github.nscope.cli.app;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.cli.archive.ZipArchive;
import io.github.nscope.cli.compiled.CompiledXml;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.input.InputFile;
import io.github.nscope.cli.input.Manifest;
import io.github.nscope.cli.input.ManifestFile;
import io.github.nscope.cli.source.SourceBuild;
import io.github.nscope.cli.source.SourceResources;
import io.github.nscope.platform.ApiLevel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Android library, {@code .aar}: what it would bring into an app that says nothing itself.
 *
 * @param source the path, as it was given
 * @param build its manifest and resources
 */
record Library(String source, SourceBuild build) implements AppInput {
    /** Resources that can be files of certificates or configurations. */
    private static final Pattern RESOURCE = Pattern.compile("res/((?:xml|raw)[^/]*)/[^/]+");

    private static final String MANIFEST = "AndroidManifest.xml";

    /** Whether an archive with a manifest is a library: only there it is text. */
    static boolean is(ZipArchive archive) throws BadInput {
        return !archive.contains("resources.arsc")
                && !CompiledXml.is(archive.read(MANIFEST, ReadingLimits.XML))
                && archive.names().stream().noneMatch(name -> name.endsWith(".dex"));
    }

    /** Reads a library. */
    static Library read(String source, ZipArchive archive) throws BadInput {
        InputFile label = new InputFile("--app", Path.of(source, MANIFEST));
        Manifest manifest = ManifestFile.read(label, Bytes.copyOf(archive.read(MANIFEST, ReadingLimits.XML)));
        SourceResources resources = new SourceResources();
        int left = ReadingLimits.ALL_FILES;
        for (String name : archive.names()) {
            Matcher resource = RESOURCE.matcher(name);
            if (resource.matches()) {
                Bytes content = Bytes.copyOf(archive.read(name, Math.min(left, ReadingLimits.RAW)));
                left -= content.length();
                resources.add(resource.group(1), name, limit -> content);
            }
        }
        List<String> remarks = new ArrayList<>();
        remarks.add(source + " is a library: the app that uses it decides, unless it says nothing itself.");
        return new Library(source, SourceBuild.of(manifest, resources, remarks));
    }

    @Override
    public Form form() {
        return Form.LIBRARY;
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
