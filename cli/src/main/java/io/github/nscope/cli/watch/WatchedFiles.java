package io.github.nscope.cli.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files and folders that a command line names. A file of an app's resources is watched with the resources beside it.
 *
 * @param paths the files and folders
 */
public record WatchedFiles(List<Path> paths) {
    // A project's folder may hold anything; what matters of it lies near the top.
    private static final int DEEPEST = 12;
    private static final int MOST_FILES = 20_000;
    private static final String RESOURCES = "res";

    /** Copies the list. */
    public WatchedFiles {
        paths = List.copyOf(paths);
    }

    /** Those that arguments name, by themselves or behind an equals sign. */
    public static WatchedFiles of(List<String> arguments) {
        List<Path> paths = new ArrayList<>();
        for (String argument : arguments) {
            String value = argument.substring(argument.indexOf('=') + 1);
            Stream.of(argument, value)
                    .map(WatchedFiles::existing)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(path -> paths.add(withResources(path)));
        }
        return new WatchedFiles(paths.stream().distinct().toList());
    }

    private static Optional<Path> existing(String text) {
        try {
            Path path = Path.of(text);
            return !text.isEmpty() && Files.exists(path) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** {@code res} for {@code res/xml/config.xml}: what the file refers to lies beside it. */
    private static Path withResources(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        Path above = folder == null ? null : folder.getParent();
        if (above == null || above.getFileName() == null || Files.isDirectory(path)) {
            return path;
        }
        return above.getFileName().toString().equals(RESOURCES) ? above : path;
    }

    /** What tells one state of the files from another. */
    public Map<Path, String> state() {
        Map<Path, String> state = new HashMap<>();
        for (Path path : paths) {
            try (Stream<Path> files = Files.walk(path, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
                files.limit(MOST_FILES).forEach(file -> state.put(file, stamp(file)));
            } catch (IOException | UncheckedIOException e) {
                // Editors replace files: for a moment there is none.
                state.put(path, "absent");
            }
        }
        return state;
    }

    private static String stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isDirectory() ? "folder" : attributes.lastModifiedTime() + " " + attributes.size();
        } catch (IOException e) {
            return "absent";
        }
    }
}
