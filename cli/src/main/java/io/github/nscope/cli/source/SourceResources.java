package io.github.nscope.cli.source;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.cli.compiled.Qualifiers;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.input.InputFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files in an app's resource folders, by type and name. A set that is added later replaces what is there, as build types do. */
public final class SourceResources {
    /** What is in a file. */
    public interface Content {
        /** Reads it, up to so many bytes. */
        Bytes read(int limit) throws BadInput;
    }

    /**
     * A file.
     *
     * @param path where it is, for people
     * @param qualifiers for which devices
     */
    public record Variant(String path, Qualifiers qualifiers, Content content) {}

    private final Map<String, Map<Qualifiers, Variant>> resources = new LinkedHashMap<>();
    private final List<String> ignored = new ArrayList<>();

    /** Starts without any. */
    public SourceResources() {}

    /**
     * Adds a file.
     *
     * @param folder the name of its folder, {@code xml-v28}
     * @param path where it is, with slashes; its name up to the first dot is the resource's name
     */
    public void add(String folder, String path, Content content) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        int dot = file.indexOf('.');
        String entry = dot < 0 ? file : file.substring(0, dot);
        Optional<FolderName> name = FolderName.parse(folder);
        if (name.isEmpty()) {
            ignored.add(path);
            return;
        }
        Qualifiers qualifiers = name.get().qualifiers();
        resources
                .computeIfAbsent(name.get().type() + "/" + entry, key -> new LinkedHashMap<>())
                .put(qualifiers, new Variant(path, qualifiers, content));
    }

    /**
     * Adds a folder of resource folders, {@code res}. One that does not exist adds nothing.
     *
     * @throws BadInput where it can't be listed
     */
    public void addFolder(Path res) throws BadInput {
        for (Path folder : list(res)) {
            if (Files.isDirectory(folder)) {
                for (Path file : list(folder)) {
                    add(
                            String.valueOf(folder.getFileName()),
                            folder + "/" + file.getFileName(),
                            limit -> new InputFile("--app", file).read(limit));
                }
            }
        }
    }

    private static List<Path> list(Path folder) throws BadInput {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            List<Path> sorted = new ArrayList<>();
            stream.forEach(sorted::add);
            sorted.sort(null);
            return sorted;
        } catch (IOException e) {
            throw BadInput.unreadable(folder, "can't be listed", "make it readable for this user", e);
        }
    }

    /** The variants of a resource; empty where there is none of that name. */
    public Collection<Variant> variants(String type, String entry) {
        return resources.getOrDefault(type + "/" + entry, Map.of()).values();
    }

    /** The names of all resources of a type. */
    public List<String> entries(String type) {
        return resources.keySet().stream()
                .filter(name -> name.startsWith(type + "/"))
                .map(name -> name.substring(type.length() + 1))
                .toList();
    }

    /** The variant that a device takes, or empty for none. */
    public Optional<Variant> choose(String type, String entry, Qualifiers device) {
        Variant best = null;
        for (Variant variant : variants(type, entry)) {
            if (variant.qualifiers().matches(device)
                    && (best == null || variant.qualifiers().isBetterThan(best.qualifiers(), device))) {
                best = variant;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Files whose folders have qualifiers that aren't understood, and which no device takes therefore. */
    public List<String> ignored() {
        return List.copyOf(ignored);
    }
}
