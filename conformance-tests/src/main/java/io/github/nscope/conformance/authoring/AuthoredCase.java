package io.github.nscope.conformance.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A case as its author wrote it, with what its file gives to all of its cases laid beneath it.
 *
 * @param file the file's name, for messages
 * @param fields the case's fields
 */
record AuthoredCase(String file, ObjectNode fields) {
    private static final Set<String> OWN = Set.of("id", "rules", "why", "reveals", "draw", "expect", "columns", "rows");

    AuthoredCase {
        for (String field : fields.propertyNames()) {
            if (!OWN.contains(field) && !RequestNotation.FIELDS.contains(field)) {
                throw new IllegalArgumentException(file + ": \"" + field + "\" is no field of a case");
            }
        }
    }

    String id() {
        return text("id");
    }

    /** A field that every case must have. */
    String text(String name) {
        JsonNode value = fields.path(name);
        if (!value.isString() || value.asString().isBlank()) {
            throw new IllegalArgumentException(
                    file + ": case " + fields.path("id").asString("without id") + " needs \"" + name + "\"");
        }
        return value.asString().strip();
    }

    List<String> rules() {
        List<String> rules = new ArrayList<>();
        fields.path("rules").forEach(rule -> rules.add(rule.asString()));
        if (rules.isEmpty()) {
            throw new IllegalArgumentException(file + ": case " + id() + " names no rule");
        }
        return rules;
    }

    /**
     * The cases that this one stands for: one for each row of its table, with the row's values in place of the
     * placeholders and its {@code id} column appended to the id; the case itself where it has no table.
     */
    List<AuthoredCase> expanded() {
        if (!fields.has("rows")) {
            return List.of(this);
        }
        List<AuthoredCase> cases = new ArrayList<>();
        JsonNode columns = fields.path("columns");
        for (JsonNode row : fields.get("rows")) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(file + ": case " + id() + " has a row with " + row.size()
                        + " cells for " + columns.size() + " columns: " + row);
            }
            ObjectNode template = fields.deepCopy();
            template.remove(List.of("columns", "rows"));
            if (!id().contains("${")) {
                template.put("id", id() + "/${id}");
            }
            JsonNode filled = Placeholders.fill(template, name -> cell(columns, row, name));
            cases.add(new AuthoredCase(file, (ObjectNode) filled));
        }
        return cases;
    }

    private static @Nullable JsonNode cell(JsonNode columns, JsonNode row, String name) {
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at).asString().equals(name)) {
                return row.get(at);
            }
        }
        return null;
    }
}
