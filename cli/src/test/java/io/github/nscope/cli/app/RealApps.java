package io.github.nscope.cli.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Published apps, where {@code -Dnscope.real-apps} names a folder of them; {@code fetch-real-apps.sh} fills one. */
public final class RealApps {
    private static final String FOLDER = "nscope.real-apps";

    private RealApps() {}

    private static Path folder() {
        return Path.of(System.getProperty(FOLDER, "target/real-apps"));
    }

    /** All that are there. */
    public static Stream<Path> present() {
        if (!Files.isDirectory(folder())) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".apk")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of them, which may not be there. */
    public static Path named(String name) {
        return folder().resolve(name);
    }
}
