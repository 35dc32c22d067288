package io.github.nscope.conformance.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the files of cases: {@code <topic>/<subject>.yaml}, each with {@code given} and {@code cases}. */
final class CaseFiles {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private CaseFiles() {}

    static JsonNode tree(Path file) throws IOException {
        try {
            return YAML.readTree(file.toFile());
        } catch (JacksonException e) {
            throw new IOException(
                    file + ": " + e.getOriginalMessage() + " at "
                            + e.getLocation().offsetDescription(),
                    e);
        }
    }

    /** Every case below a directory, tables expanded, in the order of the files' names. */
    static List<AuthoredCase> read(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> tree = Files.walk(directory)) {
            files = tree.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !directory.equals(file.getParent()))
                    .sorted()
                    .toList();
        }
        List<AuthoredCase> cases = new ArrayList<>();
        for (Path file : files) {
            String name = directory.relativize(file).toString().replace('\\', '/');
            JsonNode root = tree(file);
            for (JsonNode written : root.path("cases")) {
                ObjectNode fields =
                        root.path("given") instanceof ObjectNode given ? given.deepCopy() : YAML.createObjectNode();
                fields.setAll((ObjectNode) written);
                cases.addAll(new AuthoredCase(name, fields).expanded());
            }
        }
        return cases;
    }
}
