package io.github.nscope.conformance.authoring;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Fills <code>${…}</code> in every text of a tree, names of members included. */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^${}]+)}");

    private Placeholders() {}

    /**
     * A copy with the placeholders filled.
     *
     * @param values the value for a placeholder's name; {@code null} leaves it as it stands. A text that is nothing but
     *     one placeholder becomes the value itself, whatever its type.
     */
    static JsonNode fill(JsonNode node, Function<String, @Nullable JsonNode> values) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties()
                    .forEach(entry -> copy.set(fillText(entry.getKey(), values), fill(entry.getValue(), values)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> copy.add(fill(element, values)));
            return copy;
        }
        if (node instanceof StringNode text) {
            Matcher whole = PLACEHOLDER.matcher(text.asString());
            JsonNode value = whole.matches() ? values.apply(whole.group(1)) : null;
            return value != null ? value : JsonNodeFactory.instance.stringNode(fillText(text.asString(), values));
        }
        return node;
    }

    static String fillText(String text, Function<String, @Nullable JsonNode> values) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            JsonNode value = values.apply(match.group(1));
            return Matcher.quoteReplacement(value == null ? match.group() : value.asString());
        });
    }
}
