package io.github.nscope.conformance.suite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The compiled suite.
 *
 * @param version semantic: a new case is a minor change, another expectation of a known case a major one
 * @param certificates the certificates by name
 * @param cases the cases, by id
 */
public record ConformanceSuite(
        String version, Map<String, SuiteCertificate> certificates, List<ConformanceCase> cases) {
    /** The name of the compiled file. */
    public static final String FILE_NAME = "nscope-conformance-suite.json";

    /** The name of the compiled file with every combination of configuration features and attacks. */
    public static final String MATRIX_NAME = "nscope-conformance-matrix.json";

    /** Copies the collections. */
    public ConformanceSuite {
        certificates = Map.copyOf(certificates);
        cases = List.copyOf(cases);
    }

    /** The suite that is built into this module. */
    public static ConformanceSuite bundled() {
        return read(FILE_NAME);
    }

    /** The matrix that is built into this module: more than two thousand combinations. */
    public static ConformanceSuite bundledMatrix() {
        return read(MATRIX_NAME);
    }

    private static ConformanceSuite read(String name) {
        try (InputStream in = resource(name)) {
            return SuiteFile.read(in);
        } catch (IOException e) {
            throw new IllegalStateException(name + " in this module can't be read", e);
        }
    }

    /**
     * Writes the built-in suite, the matrix, and the schemas of cases and results to a directory.
     *
     * @throws IOException where a file can't be written
     */
    public static List<Path> export(Path directory) throws IOException {
        Files.createDirectories(directory);
        List<Path> files = List.of(
                directory.resolve(FILE_NAME),
                directory.resolve(MATRIX_NAME),
                directory.resolve("case.schema.json"),
                directory.resolve("results.schema.json"));
        for (Path file : files) {
            try (InputStream in = resource(file.getFileName().toString())) {
                Files.write(file, in.readAllBytes());
            }
        }
        return files;
    }

    /** A file of this module: the compiled suite or one of the schemas. */
    public static InputStream resource(String name) {
        InputStream in = ConformanceSuite.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException(name + " is missing from this module: build it with Maven");
        }
        return in;
    }
}
