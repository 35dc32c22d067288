package io.github.nscope.conformance.coverage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Every rule that a case may rest on, in the order of the file.
 *
 * @param rules the rules by id
 */
public record RuleCatalogue(Map<String, Rule> rules) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /**
     * Reads {@code rules.yaml}.
     *
     * @throws IOException where it can't be read
     */
    public static RuleCatalogue read(Path file) throws IOException {
        Map<String, Rule> rules = new LinkedHashMap<>();
        try {
            YAML.readTree(file.toFile()).properties().forEach(entry -> rules.put(entry.getKey(), rule(entry)));
        } catch (JacksonException e) {
            throw new IOException(file + ": " + e.getOriginalMessage(), e);
        }
        return new RuleCatalogue(rules);
    }

    private static Rule rule(Map.Entry<String, JsonNode> entry) {
        JsonNode value = entry.getValue();
        return value.isString()
                ? new Rule(entry.getKey(), value.asString(), null)
                : new Rule(
                        entry.getKey(),
                        value.get("rule").asString(),
                        value.get("not-asked").asString());
    }

    /** The rules of a family, {@code nsc} or {@code recipe}, in the order of the file. */
    public List<Rule> family(String name) {
        List<Rule> family = new ArrayList<>();
        rules.values().stream().filter(rule -> rule.id().startsWith(name + "/")).forEach(family::add);
        return family;
    }
}
