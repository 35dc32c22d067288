package io.github.nscope.conformance.pki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The plans and keys of a directory: {@code *.yaml} with {@code templates} and {@code certificates}, {@code keys/*.pem}.
 *
 * @param plans the plans by certificate name
 * @param keys the keys by name
 */
record PlannedCertificates(Map<String, CertificatePlan> plans, Map<String, MintingKey> keys) {
    /**
     * Reads a directory.
     *
     * @throws IOException where a file can't be read
     * @throws IllegalArgumentException where a plan says something that can't be
     */
    static PlannedCertificates read(Path directory) throws IOException {
        List<JsonNode> files = files(directory, ".yaml").stream()
                .map(file -> YAMLMapper.shared().readTree(file.toFile()))
                .toList();
        ObjectNode templates = JsonNodeFactory.instance.objectNode();
        files.forEach(file ->
                file.path("templates").properties().forEach(entry -> templates.set(entry.getKey(), entry.getValue())));
        Map<String, CertificatePlan> plans = new LinkedHashMap<>();
        for (JsonNode file : files) {
            file.path("certificates").properties().forEach(entry -> {
                CertificatePlan plan = CertificatePlan.of(entry.getKey(), entry.getValue(), templates);
                if (plans.put(entry.getKey(), plan) != null) {
                    throw new IllegalArgumentException("two certificates are called " + entry.getKey());
                }
            });
        }
        return new PlannedCertificates(plans, MintingKey.readAll(directory.resolve("keys")));
    }

    /** The DER of every certificate by name. */
    Map<String, byte[]> mint() throws IOException {
        return new Mint(plans, keys).all();
    }

    static List<Path> files(Path directory, String ending) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }
}
