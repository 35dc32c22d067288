package io.github.nscope.cli.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Published apps, where {@code -Dnscope.real-apps} names a folder of them; {@code fetch-real-apps.sh} fills one. */
public final class RealApps {
    private static final String FOLDER = "nscope.real-apps";

    private RealApps() {}

    /** Those that are there. */
    public static Stream<Path> present() {
        return Stream.of(System.getProperty(FOLDER, "target/real-apps"))
                .map(folder -> Path.of(folder, "settings_apk-debug.apk"))
                .filter(Files::isRegularFile);
    }
}
