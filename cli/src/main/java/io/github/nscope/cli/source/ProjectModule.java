package io.github.nscope.cli.source;

import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.input.InputFile;
import io.github.nscope.cli.input.Manifest;
import io.github.nscope.cli.input.ManifestFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A module of an Android project: the one that builds the app. Its files are read anew for each build that is asked for. */
public final class ProjectModule {
    private static final String RELEASE = "release";
    private static final Pattern TEST_SET = Pattern.compile("(?:androidTest|test|screenshotTest).*");
    private static final String MAIN = "main";

    private final Path folder;
    private final BuildScript script;
    private final ProjectValues values;

    private ProjectModule(Path folder, BuildScript script, ProjectValues values) {
        this.folder = folder;
        this.script = script;
        this.values = values;
    }

    /**
     * Finds the module that builds the app.
     *
     * @param folder the module, or a folder above it
     * @throws BadInput where there is none, or more than one
     */
    public static ProjectModule in(Path folder) throws BadInput {
        List<ProjectModule> libraries = new ArrayList<>();
        List<ProjectModule> apps = new ArrayList<>();
        for (Path path : ModuleFolders.isModule(folder) ? List.of(folder) : ModuleFolders.below(folder)) {
            ProjectModule module = open(path);
            (module.script.isApplication() ? apps : libraries).add(module);
        }
        List<ProjectModule> candidates = apps.isEmpty() ? libraries : apps;
        if (candidates.isEmpty()) {
            throw BadInput.unreadable(
                    folder,
                    "holds neither APKs nor a module with an AndroidManifest.xml",
                    "give the folder of an app's module");
        }
        if (candidates.size() > 1) {
            throw BadInput.unreadable(folder, "holds several modules: " + names(candidates), "give the folder of one");
        }
        return candidates.get(0);
    }

    private static String names(List<ProjectModule> modules) {
        List<String> names = modules.stream()
                .limit(5)
                .map(module -> module.folder.toString())
                .toList();
        return String.join(", ", names) + (modules.size() > names.size() ? ", …" : "");
    }

    private static ProjectModule open(Path folder) throws BadInput {
        String text = TextFile.first(folder, ModuleFolders.SCRIPTS).orElse("");
        return new ProjectModule(
                folder, new BuildScript(text), ProjectValues.read(folder, ModuleFolders.project(folder)));
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /**
     * One of its builds.
     *
     * @param variant a build type, or flavours with one; null for {@code release}
     * @throws BadInput where there is no such build, or a file of it can't be read
     */
    public SourceBuild build(@Nullable String variant) throws BadInput {
        List<String> remarks = new ArrayList<>();
        VariantName name = variant == null ? new VariantName(List.of(), RELEASE) : parse(variant);
        remarkFlavours(name, remarks);
        List<Path> sets = sourceSets(name);
        Manifest manifest = manifest(sets).filledWith(script.placeholders(name.buildType(), name.flavours()));
        SourceResources resources = new SourceResources();
        for (Path set : reversed(sets)) {
            resources.addFolder(set.resolve("res"));
        }
        OptionalInt minSdk = sdk("minSdk", written(script.minSdk(name.flavours()), "minSdkVersion"), remarks);
        OptionalInt targetSdk =
                sdk("targetSdk", written(script.targetSdk(name.flavours()), "targetSdkVersion"), remarks);
        return new SourceBuild(manifest, resources, minSdk, targetSdk, script.isDebuggable(name.buildType()), remarks);
    }

    private VariantName parse(String variant) throws BadInput {
        Set<String> types = buildTypes();
        Optional<VariantName> name = VariantName.parse(variant, flavours(types), types);
        if (name.isEmpty()) {
            throw BadInput.usage(
                    folder + " has no build variant " + variant,
                    "its build types are " + String.join(", ", types)
                            + (flavours(types).isEmpty()
                                    ? ""
                                    : ", its flavours " + String.join(", ", flavours(types))));
        }
        return name.get();
    }

    private Set<String> buildTypes() {
        Set<String> types = new LinkedHashSet<>(List.of("debug", RELEASE));
        types.addAll(script.buildTypes());
        return types;
    }

    private void remarkFlavours(VariantName name, List<String> remarks) throws BadInput {
        Set<String> flavours = flavours(buildTypes());
        if (name.flavours().isEmpty() && !flavours.isEmpty()) {
            remarks.add(folder + " has flavours (" + String.join(", ", flavours)
                    + "), of which none is taken; name one with its build type, as in "
                    + new VariantName(List.of(flavours.iterator().next()), name.buildType()) + ".");
        }
    }

    /** Those that the script names, and source sets that can't be anything else. */
    private Set<String> flavours(Set<String> buildTypes) throws BadInput {
        Set<String> flavours = new LinkedHashSet<>(script.flavours());
        Path sources = folder.resolve("src");
        if (!Files.isDirectory(sources)) {
            return flavours;
        }
        try (DirectoryStream<Path> sets = Files.newDirectoryStream(sources, ProjectModule::isSourceSet)) {
            for (Path set : sets) {
                String name = String.valueOf(set.getFileName());
                boolean isOther = buildTypes.contains(name)
                        || name.equals(MAIN)
                        || TEST_SET.matcher(name).matches();
                if (!isOther && VariantName.parse(name, flavours, buildTypes).isEmpty()) {
                    flavours.add(name);
                }
            }
        } catch (IOException e) {
            throw BadInput.unreadable(sources, "can't be listed", "make it readable for this user", e);
        }
        return flavours;
    }

    private static boolean isSourceSet(Path folder) {
        return Files.isRegularFile(folder.resolve(ModuleFolders.MANIFEST)) || Files.isDirectory(folder.resolve("res"));
    }

    private List<Path> sourceSets(VariantName name) {
        if (!Files.isRegularFile(folder.resolve(ModuleFolders.MAIN_MANIFEST))) {
            return List.of(folder);
        }
        return name.sourceSets().stream()
                .map(set -> folder.resolve("src").resolve(set))
                .toList();
    }

    private static Manifest manifest(List<Path> sets) throws BadInput {
        Manifest merged = null;
        for (Path set : sets) {
            Path file = set.resolve(ModuleFolders.MANIFEST);
            if (Files.isRegularFile(file)) {
                Manifest manifest = ManifestFile.read(new InputFile("--app", file));
                merged = merged == null ? manifest : merged.over(manifest);
            }
        }
        return merged == null ? Manifest.empty() : merged;
    }

    private static List<Path> reversed(List<Path> paths) {
        List<Path> reversed = new ArrayList<>(paths);
        Collections.reverse(reversed);
        return reversed;
    }

    /** What the script says, else what apktool noted when it took a package apart. */
    private @Nullable String written(@Nullable String inScript, String noted) throws BadInput {
        if (inScript != null) {
            return inScript;
        }
        Optional<String> notes = TextFile.first(folder, "apktool.yml");
        Matcher number = Pattern.compile("(?m)^\\s*" + noted + ":\\s*['\"]?([0-9]{1,5})\\b")
                .matcher(notes.orElse(""));
        return number.find() ? number.group(1) : null;
    }

    private OptionalInt sdk(String name, @Nullable String expression, List<String> remarks) {
        if (expression == null) {
            return OptionalInt.empty();
        }
        Optional<ProjectValues.Value> value = values.resolve(new SdkExpression(expression));
        if (value.isEmpty()) {
            remarks.add("The build script sets " + name + " to " + expression
                    + ", which is not written down as a number (--target-sdk).");
            return OptionalInt.empty();
        }
        if (value.get().file() != null) {
            remarks.add("The build script sets " + name + " to " + expression + ", which is taken to be the "
                    + value.get().number() + " in " + value.get().file() + ".");
        }
        return OptionalInt.of(value.get().number());
    }
}
