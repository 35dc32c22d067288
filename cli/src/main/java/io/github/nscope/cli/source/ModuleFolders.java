package io.github.nscope.cli.source;

import io.github.nscope.cli.input.BadInput;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the modules of a project. */
final class ModuleFolders {
    static final String MANIFEST = "AndroidManifest.xml";
    static final String MAIN_MANIFEST = "src/main/AndroidManifest.xml";
    static final String[] SCRIPTS = {"build.gradle", "build.gradle.kts"};

    /** {@code project/android/features/login}: modules are not deeper. */
    private static final int DEEPEST = 4;

    private static final int MOST_FOLDERS = 20_000;
    private static final int HIGHEST = 4;
    private static final String[] SETTINGS = {"settings.gradle", "settings.gradle.kts"};
    private static final Set<String> SKIPPED = Set.of("build", "node_modules", "src", "gradle", "buildSrc", "Pods");

    private record Level(Path folder, int depth) {}

    private ModuleFolders() {}

    /** Whether a folder is a module itself: with a manifest where the build looks for it. */
    static boolean isModule(Path folder) {
        return Files.isRegularFile(folder.resolve(MAIN_MANIFEST)) || Files.isRegularFile(folder.resolve(MANIFEST));
    }

    /** The modules at and below a folder. */
    static List<Path> below(Path folder) throws BadInput {
        List<Path> modules = new ArrayList<>();
        Deque<Level> ahead = new ArrayDeque<>(List.of(new Level(folder, 0)));
        int seen = 0;
        while (!ahead.isEmpty() && seen++ < MOST_FOLDERS) {
            Level level = ahead.remove();
            if (isModule(level.folder())) {
                modules.add(level.folder());
            }
            if (level.depth() < DEEPEST) {
                for (Path child : folders(level.folder())) {
                    ahead.add(new Level(child, level.depth() + 1));
                }
            }
        }
        return modules;
    }

    private static List<Path> folders(Path folder) throws BadInput {
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, ModuleFolders::mayHoldModules)) {
            List<Path> sorted = new ArrayList<>();
            stream.forEach(sorted::add);
            sorted.sort(null);
            return sorted;
        } catch (IOException e) {
            throw BadInput.unreadable(folder, "can't be listed", "make it readable for this user", e);
        }
    }

    private static boolean mayHoldModules(Path folder) {
        String name = String.valueOf(folder.getFileName());
        return !name.startsWith(".")
                && !SKIPPED.contains(name)
                && !Files.isSymbolicLink(folder)
                && Files.isDirectory(folder);
    }

    /** The folder of the project that a module belongs to: the nearest one above with a settings script, else its own. */
    static Path project(Path module) {
        @Nullable Path folder = module.toAbsolutePath().normalize();
        for (int i = 0; i < HIGHEST && folder != null; i++) {
            for (String settings : SETTINGS) {
                if (Files.isRegularFile(folder.resolve(settings))) {
                    return folder;
                }
            }
            folder = folder.getParent();
        }
        return module;
    }
}
