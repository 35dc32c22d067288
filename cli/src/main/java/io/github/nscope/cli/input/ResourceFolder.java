package io.github.nscope.cli.input;

import io.github.nscope.certificate.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A project's {@code res} folder, in which the files beside a configuration can be found.
 *
 * @param path the folder that holds {@code xml} and {@code raw}
 */
public record ResourceFolder(Path path) {
    private static final Pattern RAW_REFERENCE = Pattern.compile("@\\*?(?:[A-Za-z][\\w.]*:)?raw/([\\w.]+)");

    /** The folder around a configuration, or empty where the configuration is not in a folder named {@code xml}. */
    public static Optional<ResourceFolder> around(Path configuration) {
        Path folder = configuration.toAbsolutePath().normalize().getParent();
        if (folder == null || !folder.endsWith("xml")) {
            return Optional.empty();
        }
        return Optional.ofNullable(folder.getParent()).map(ResourceFolder::new);
    }

    /** The folder beside a manifest, where Android projects keep it. */
    public static ResourceFolder beside(Path manifest) {
        return new ResourceFolder(manifest.resolveSibling("res"));
    }

    /** The file of an XML resource, or empty where there is none. */
    public Optional<Path> xml(String entryName) {
        Path file = path.resolve("xml").resolve(entryName + ".xml");
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /**
     * The raw resources to which a configuration refers, by {@code raw/name}, as far as they are there.
     *
     * @throws BadInput where one of them can't be read
     */
    public Map<String, Bytes> rawResources(Bytes configuration) throws BadInput {
        Map<String, Bytes> resources = new HashMap<>();
        for (String name : rawReferences(configuration)) {
            Optional<Path> file = raw(name);
            if (file.isPresent()) {
                resources.put("raw/" + name, new InputFile("--config", file.get()).read(InputFile.BUNDLE_LIMIT));
            }
        }
        return resources;
    }

    private static Set<String> rawReferences(Bytes configuration) {
        // Every encoding of XML that matters is ASCII once its zero bytes are gone.
        String text = new String(configuration.toArray(), StandardCharsets.ISO_8859_1).replace("\0", "");
        Set<String> names = new LinkedHashSet<>();
        Matcher references = RAW_REFERENCE.matcher(text);
        while (references.find()) {
            names.add(references.group(1));
        }
        return names;
    }

    private Optional<Path> raw(String name) throws BadInput {
        Path folder = path.resolve("raw");
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(folder, file -> entryName(file).equals(name))) {
            for (Path file : files) {
                return Optional.of(file);
            }
            return Optional.empty();
        } catch (IOException e) {
            throw BadInput.unreadable(folder, "can't be listed", "name the resource by --raw " + name + "=FILE", e);
        }
    }

    /** The entry name that the build tools give a file: its name up to the first dot. */
    public static String entryName(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
