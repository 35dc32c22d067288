package io.github.nscope.conformance.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the platform's own classes are found: the jars of {@code org.robolectric:android-all}, one per API level, in a
 * Maven repository's layout or side by side in one directory.
 */
public final class PlatformJars {
    /** What validates paths on level 23; its jar has none. */
    private static final Jar BOUNCY_CASTLE = new Jar("org.bouncycastle", "bcprov-jdk15on", "1.52");

    private static final Map<Integer, Jar> VERSIONS = versions();

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

    /** The path validator of a level where it is a library of its own, else null. */
    @Nullable
    Path bouncyCastle(int level) {
        return level < 24
                ? find(BOUNCY_CASTLE)
                        .orElseThrow(() -> new MissingJarException(level, BOUNCY_CASTLE.coordinates(), directory))
                : null;
    }

    private Optional<Path> find(int level) {
        Jar jar = VERSIONS.get(level);
        return jar == null || (level < 24 && find(BOUNCY_CASTLE).isEmpty()) ? Optional.empty() : find(jar);
    }

    private Optional<Path> find(Jar jar) {
        return List.of(directory.resolve(jar.file()), directory.resolve(jar.inRepository())).stream()
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static String coordinates(int level) {
        Jar jar = VERSIONS.get(level);
        return jar == null ? "none" : jar.coordinates();
    }

    /** A jar of a Maven repository. */
    private record Jar(String group, String artifact, String version) {
        static Jar android(String version) {
            return new Jar("org.robolectric", "android-all", version);
        }

        String file() {
            return artifact + "-" + version + ".jar";
        }

        String inRepository() {
            return group.replace('.', '/') + "/" + artifact + "/" + version + "/" + file();
        }

        String coordinates() {
            return group + ":" + artifact + ":" + version;
        }
    }

    private static Map<Integer, Jar> versions() {
        Map<Integer, Jar> versions = new TreeMap<>();
        versions.put(23, Jar.android("6.0.1_r3-robolectric-r1"));
        versions.put(24, Jar.android("7.0.0_r1-robolectric-r1"));
        versions.put(25, Jar.android("7.1.0_r7-robolectric-r1"));
        versions.put(26, Jar.android("8.0.0_r4-robolectric-r1"));
        versions.put(27, Jar.android("8.1.0-robolectric-4611349"));
        versions.put(28, Jar.android("9-robolectric-4913185-2"));
        versions.put(29, Jar.android("10-robolectric-5803371"));
        versions.put(30, Jar.android("11-robolectric-6757853"));
        versions.put(31, Jar.android("12-robolectric-7732740"));
        versions.put(32, Jar.android("12.1-robolectric-8229987"));
        versions.put(33, Jar.android("13-robolectric-9030017"));
        versions.put(34, Jar.android("14-robolectric-10818077"));
        versions.put(35, Jar.android("15-robolectric-12650502"));
        versions.put(36, Jar.android("16-robolectric-13921718"));
        versions.put(37, Jar.android("17-robolectric-15733970"));
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
