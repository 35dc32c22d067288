package io.github.nscope.cli.app;

import io.github.nscope.ConfigurationFile;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.cli.compiled.PhoneQualifiers;
import io.github.nscope.cli.compiled.Qualifiers;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.input.Manifest;
import io.github.nscope.cli.source.SourceBuild;
import io.github.nscope.cli.source.SourceResources.Variant;
import io.github.nscope.document.Reading;
import io.github.nscope.document.ResourceName;
import io.github.nscope.document.ResourceNames;
import io.github.nscope.document.TextXml;
import io.github.nscope.platform.ApiLevel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a device sees of an app that is still in source form: the build tools are taken to do to it what they always do. */
final class SourceApp {
    private static final String DEBUG_SUFFIX = "_debug";
    /** Types of resources that only files can be, so that their absence is known. */
    private static final Set<String> FILES = Set.of("raw", "xml");

    private static final Bytes NO_CONTENT = Bytes.copyOf(new byte[0]);

    private final String source;
    private final SourceBuild build;
    private final ApiLevel level;
    private final GivenFacts given;
    private final Qualifiers device;
    private final List<String> remarks;
    private @Nullable String mainPath;
    private @Nullable String debugPath;

    private SourceApp(String source, SourceBuild build, ApiLevel level, GivenFacts given) {
        this.source = source;
        this.build = build;
        this.level = level;
        this.given = given;
        this.device = PhoneQualifiers.of(level);
        this.remarks = new ArrayList<>(build.remarks());
    }

    /** What a device of a level sees of a build. */
    static AppOnDevice on(String source, SourceBuild build, ApiLevel level, GivenFacts given) throws BadInput {
        return new SourceApp(source, build, level, given).read();
    }

    /** The configurations among a build's resources, with all their variants. */
    static List<ConfigurationResource> configurations(SourceBuild build) throws BadInput {
        List<ConfigurationResource> found = new ArrayList<>();
        for (String entry : build.resources().entries("xml")) {
            for (Variant variant : build.resources().variants("xml", entry)) {
                if (isConfiguration(variant)) {
                    Bytes content = variant.content().read(ReadingLimits.XML);
                    found.add(new ConfigurationResource(variant.path(), new ConfigurationFile(entry, content)));
                }
            }
        }
        return found;
    }

    private AppOnDevice read() throws BadInput {
        ManifestFacts facts = facts();
        facts.remarkOn(level).ifPresent(remarks::add);
        Optional<String> entry = build.manifest().configurationEntry();
        if (entry.isEmpty()) {
            remarkOnUnnamed();
            return new AppOnDevice(facts, null, null, Map.of(), remarks, new Provenance(null, null, build.manifest()));
        }
        ConfigurationFile main = configuration(entry.get());
        ConfigurationFile debug = debugConfiguration(entry.get(), facts.debuggable());
        Map<String, Bytes> resources = new HashMap<>();
        addSources(resources, main);
        addSources(resources, debug);
        Provenance provenance = new Provenance(mainPath, debugPath, build.manifest());
        return new AppOnDevice(facts, main, debug, resources, remarks, provenance);
    }

    /** People look for what is wrong in a file that nothing reads. */
    private void remarkOnUnnamed() throws BadInput {
        for (String type : List.of("xml", "raw")) {
            for (String entry : build.resources().entries(type)) {
                Optional<Variant> file = build.resources().choose(type, entry, device);
                if (file.isPresent() && isConfiguration(file.get())) {
                    remarks.add("The manifest names no networkSecurityConfig, so @" + type + "/" + entry
                            + " has no effect.");
                }
            }
        }
    }

    private static boolean isConfiguration(Variant file) throws BadInput {
        return file.path().endsWith(".xml")
                && TextXml.read(file.content().read(ReadingLimits.XML).toArray(), ResourceNames.assumed())
                        instanceof Reading.Read read
                && read.document().root().name().equals("network-security-config");
    }

    private ManifestFacts facts() throws BadInput {
        Manifest manifest = build.manifest();
        OptionalInt minSdk = build.minSdk().isPresent() ? build.minSdk() : manifest.minSdk();
        return new ManifestFacts(
                manifest.packageName(),
                minSdk,
                targetSdk(),
                given.targetSandboxVersion() != null
                        ? OptionalInt.of(given.targetSandboxVersion())
                        : manifest.targetSandboxVersion(),
                given.debuggable() != null
                        ? given.debuggable()
                        : build.debuggable() || manifest.debuggable().orElse(false),
                given.usesCleartextTraffic() != null
                        ? Optional.of(given.usesCleartextTraffic())
                        : manifest.usesCleartextTraffic());
    }

    private OptionalInt targetSdk() throws BadInput {
        if (given.targetSdk() != null) {
            return OptionalInt.of(given.targetSdk());
        }
        if (build.targetSdk().isPresent()) {
            return build.targetSdk();
        }
        OptionalInt written = build.manifest().targetSdk();
        if (written.isPresent()) {
            return written;
        }
        remarks.add("No number for the target SDK was found, so it is taken to be the device's level, " + level.major()
                + " (--target-sdk).");
        return OptionalInt.empty();
    }

    private ConfigurationFile configuration(String entry) throws BadInput {
        Optional<Variant> variant = build.resources().choose("xml", entry, device);
        if (variant.isEmpty()) {
            boolean hasOthers = !build.resources().variants("xml", entry).isEmpty();
            throw BadInput.missingConfiguration(
                    source,
                    "the manifest names @xml/" + entry
                            + (hasOthers
                                    ? ", of which no variant is for level " + level
                                    : ", which is not in its resources"),
                    hasOthers ? "add res/xml/" + entry + ".xml" : "give the configuration by --config");
        }
        return file(entry, variant.get());
    }

    private @Nullable ConfigurationFile debugConfiguration(String entry, boolean debuggable) throws BadInput {
        String sibling = entry + DEBUG_SUFFIX;
        Optional<Variant> variant = build.resources().choose("xml", sibling, device);
        if (variant.isEmpty()
                && debuggable
                && !build.resources().variants("xml", sibling).isEmpty()) {
            return configuration(sibling);
        }
        return variant.isEmpty() ? null : file(sibling, variant.get());
    }

    private ConfigurationFile file(String entry, Variant variant) throws BadInput {
        int variants = build.resources().variants("xml", entry).size();
        if (variants > 1) {
            remarks.add("A device of level " + level + " reads @xml/" + entry + " from " + variant.path() + ", one of "
                    + variants + " variants.");
        }
        if (entry.endsWith(DEBUG_SUFFIX) && mainPath != null) {
            debugPath = variant.path();
        } else {
            mainPath = variant.path();
        }
        return new ConfigurationFile(entry, variant.content().read(ReadingLimits.XML));
    }

    private void addSources(Map<String, Bytes> resources, @Nullable ConfigurationFile file) throws BadInput {
        if (file != null) {
            addSources(resources, ((ConfigurationFile.Content.File) file.content()).bytes());
        }
    }

    private void addSources(Map<String, Bytes> resources, Bytes configuration) throws BadInput {
        for (ResourceName name : References.named(configuration)) {
            Optional<Variant> variant = build.resources().choose(name.type(), name.entry(), device);
            if (variant.isPresent()) {
                resources.put(name.path(), variant.get().content().read(ReadingLimits.RAW));
            } else if (!FILES.contains(name.type())) {
                // Defined among values somewhere, or the project would not build; nothing reads them.
                resources.put(name.path(), NO_CONTENT);
            }
        }
    }
}
