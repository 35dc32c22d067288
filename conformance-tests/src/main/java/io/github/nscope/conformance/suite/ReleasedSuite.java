package io.github.nscope.conformance.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the last release of the suite asked and expected, so that the version of the next one can be held against it: a
 * version on the first line, then a case's id and a hash of its questions and expectations on each line.
 *
 * @param version the version of that release; empty where there was none
 * @param fingerprints the hashes by case
 */
public record ReleasedSuite(String version, Map<String, String> fingerprints) {
    /** What a release may change against the one before. */
    public enum Change {
        /** Nothing, or words. */
        PATCH,
        /** New cases. */
        MINOR,
        /** Another question or expectation under a known id, or a case taken away. */
        MAJOR
    }

    /** Copies the map. */
    public ReleasedSuite {
        fingerprints = Map.copyOf(fingerprints);
    }

    /**
     * Reads the record of a release.
     *
     * @throws IOException where the file can't be read
     */
    public static ReleasedSuite read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        Map<String, String> fingerprints = new TreeMap<>();
        lines.stream().skip(1).map(line -> line.split(" ", 2)).forEach(pair -> fingerprints.put(pair[0], pair[1]));
        return new ReleasedSuite(lines.isEmpty() ? "" : lines.get(0), fingerprints);
    }

    /** The record of a suite that is released now. */
    public static ReleasedSuite of(ConformanceSuite suite) {
        Map<String, String> fingerprints = new TreeMap<>();
        suite.cases().forEach(each -> fingerprints.put(each.id(), fingerprint(each)));
        return new ReleasedSuite(suite.version(), fingerprints);
    }

    /** How a suite differs from this release. */
    public Change changeTo(ConformanceSuite suite) {
        Map<String, String> now = of(suite).fingerprints();
        boolean sameCases = fingerprints.entrySet().stream()
                .allMatch(known -> known.getValue().equals(now.get(known.getKey())));
        if (!sameCases) {
            return Change.MAJOR;
        }
        return now.size() > fingerprints.size() ? Change.MINOR : Change.PATCH;
    }

    /** Whether a suite's version says how it differs from this release. */
    public boolean allows(ConformanceSuite suite) {
        if (version.isEmpty()) {
            return true;
        }
        int[] then = numbers(version);
        int[] now = numbers(suite.version());
        return switch (changeTo(suite)) {
            case MAJOR -> now[0] > then[0];
            case MINOR -> now[0] > then[0] || (now[0] == then[0] && now[1] > then[1]);
            case PATCH -> now[0] >= then[0];
        };
    }

    private static int[] numbers(String version) {
        String[] parts = version.split("\\.", -1);
        return new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])};
    }

    private static String fingerprint(ConformanceCase each) {
        try {
            byte[] text = (each.request() + "\n" + each.expectations()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /**
     * Records the built-in suite as released.
     *
     * @param arguments the file to write
     */
    public static void main(String[] arguments) throws IOException {
        ReleasedSuite released = of(ConformanceSuite.bundled());
        StringBuilder text = new StringBuilder(released.version()).append('\n');
        new TreeMap<>(released.fingerprints())
                .forEach((id, hash) -> text.append(id).append(' ').append(hash).append('\n'));
        Files.writeString(Path.of(arguments[0]), text);
    }
}
