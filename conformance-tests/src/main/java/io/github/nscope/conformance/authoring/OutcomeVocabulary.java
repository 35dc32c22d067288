package io.github.nscope.conformance.authoring;

import io.github.nscope.conformance.suite.LevelSpan;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The named outcomes of {@code vocabulary.yaml}: which throwables the platform raises for a rejection or a refusal, in the
 * words of each level, and our reason code for it.
 */
final class OutcomeVocabulary {
    private final JsonNode vocabulary;

    private OutcomeVocabulary(JsonNode vocabulary) {
        this.vocabulary = vocabulary;
    }

    static OutcomeVocabulary read(Path file) throws IOException {
        return new OutcomeVocabulary(CaseFiles.tree(file));
    }

    /**
     * An outcome with its throwables.
     *
     * @param reason our reason code
     * @param error the throwables in the shape of expectations
     */
    record Named(String reason, ArrayNode error) {}

    /** A rejection by the trust manager. */
    Named rejection(String name, JsonNode parameters, int level) {
        return named("rejections", name, parameters, level);
    }

    /** A configuration that can't be loaded: wrapped as the platform wraps it, with the line where there is one. */
    Named refusal(String name, JsonNode parameters, int level) {
        return named("refusals", name, parameters, level);
    }

    private Named named(String family, String name, JsonNode parameters, int level) {
        JsonNode entry = vocabulary.path(family).path(name);
        if (entry.isMissingNode()) {
            throw new IllegalArgumentException("vocabulary.yaml has no " + name + " among its " + family);
        }
        JsonNode error = forLevel(entry.get("error"), level);
        if (error == null) {
            throw new IllegalArgumentException(name + " has no words for level " + level);
        }
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        error.forEach(line -> addLine(lines, line.asString(), parameters));
        if (lines.toString().contains("${")) {
            throw new IllegalArgumentException(name + " needs a parameter: " + lines);
        }
        return new Named(entry.get("reason").asString(), ThrowableNotation.read(lines));
    }

    /** A line that is one placeholder for a list stands for all of the list's lines; for none, where it is absent. */
    private static void addLine(ArrayNode lines, String line, JsonNode parameters) {
        if (line.startsWith("${") && line.endsWith("?}")) {
            JsonNode value = parameters.path(line.substring(2, line.length() - 2));
            if (value.isArray()) {
                value.forEach(lines::add);
            } else if (value.isString()) {
                lines.add(value);
            }
        } else {
            lines.add(Placeholders.fillText(line, parameters::get));
        }
    }

    private static @Nullable JsonNode forLevel(JsonNode error, int level) {
        if (!(error instanceof ObjectNode ranges)) {
            return error;
        }
        return ranges.properties().stream()
                .filter(range -> LevelSpan.parse(range.getKey()).contains(level))
                .map(range -> range.getValue())
                .findFirst()
                .orElse(null);
    }
}
