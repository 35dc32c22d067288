package io.github.nscope.conformance.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the platform's own classes are found: the jars of {@code org.robolectric:android-all}, one per API level, in a
 * Maven repository's layout or side by side in one directory.
 */
public final class PlatformJars {
    private static final String GROUP = "org.robolectric";
    private static final String ARTIFACT = "android-all";

    private static final Map<Integer, String> VERSIONS = versions();

    private final Path directory;

    private PlatformJars(Path directory) {
        this.directory = directory;
    }

    /** The jars below a directory: a Maven repository, or a directory that holds the jars themselves. */
    public static PlatformJars in(Path directory) {
        return new PlatformJars(directory);
    }

    /** The jars in the user's own Maven repository. */
    public static PlatformJars inLocalRepository() {
        String configured = System.getProperty("maven.repo.local");
        return in(
                configured != null
                        ? Path.of(configured)
                        : Path.of(System.getProperty("user.home"), ".m2", "repository"));
    }

    /** Every level that has a jar, whether it is here or not, oldest first. */
    public static List<Integer> levels() {
        return List.copyOf(VERSIONS.keySet());
    }

    /** The levels whose jars are here, oldest first. */
    public List<Integer> available() {
        return VERSIONS.keySet().stream()
                .filter(level -> find(level).isPresent())
                .toList();
    }

    /**
     * The jar of a level.
     *
     * @throws MissingJarException where it is not here, with the coordinates to fetch
     */
    public Path jar(int level) {
        return find(level).orElseThrow(() -> new MissingJarException(level, coordinates(level), directory));
    }

    private Optional<Path> find(int level) {
        String version = VERSIONS.get(level);
        if (version == null) {
            return Optional.empty();
        }
        String name = ARTIFACT + "-" + version + ".jar";
        Path inRepository = directory
                .resolve(GROUP.replace('.', '/'))
                .resolve(ARTIFACT)
                .resolve(version)
                .resolve(name);
        return List.of(directory.resolve(name), inRepository).stream()
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static String coordinates(int level) {
        String version = VERSIONS.get(level);
        return version == null ? "none" : GROUP + ":" + ARTIFACT + ":" + version;
    }

    private static Map<Integer, String> versions() {
        Map<Integer, String> versions = new TreeMap<>();
        versions.put(24, "7.0.0_r1-robolectric-r1");
        versions.put(25, "7.1.0_r7-robolectric-r1");
        versions.put(26, "8.0.0_r4-robolectric-r1");
        versions.put(27, "8.1.0-robolectric-4611349");
        versions.put(28, "9-robolectric-4913185-2");
        versions.put(29, "10-robolectric-5803371");
        versions.put(30, "11-robolectric-6757853");
        versions.put(31, "12-robolectric-7732740");
        versions.put(32, "12.1-robolectric-8229987");
        versions.put(33, "13-robolectric-9030017");
        versions.put(34, "14-robolectric-10818077");
        versions.put(35, "15-robolectric-12650502");
        versions.put(36, "16-robolectric-13921718");
        versions.put(37, "17-robolectric-15733970");
        return Collections.unmodifiableMap(versions);
    }

    /** The jar of a level is not where it was looked for. */
    public static final class MissingJarException extends RuntimeException {
        MissingJarException(int level, String coordinates, Path directory) {
            super("the platform's classes of API level " + level + " are not below " + directory + "; fetch them with"
                    + " mvn dependency:get -Dtransitive=false -Dartifact=" + coordinates);
        }
    }
}
