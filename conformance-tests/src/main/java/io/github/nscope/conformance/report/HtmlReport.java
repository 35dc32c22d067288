package io.github.nscope.conformance.report;

import io.github.nscope.conformance.runner.Difference;
import io.github.nscope.conformance.runner.QuestionResult;
import io.github.nscope.conformance.runner.RunResult;
import io.github.nscope.conformance.runner.Verdict;
import io.github.nscope.conformance.suite.ConformanceCase;
import io.github.nscope.conformance.suite.Expectation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One page for a browser: cases by tools by levels, with a filter, and behind each case its configuration, its chain, what
 * was expected and what was answered. Everything is in the page; it loads nothing.
 */
final class HtmlReport {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HtmlReport() {}

    static String of(List<RunResult> runs) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("suite", runs.get(0).suiteVersion());
        ObjectNode names = data.putObject("certificates");
        runs.get(0).suite().certificates().values().forEach(each -> names.put(each.sha256(), each.name()));
        ArrayNode tools = data.putArray("tools");
        runs.forEach(run -> tools.add(tool(run)));
        Map<String, ObjectNode> cases = new LinkedHashMap<>();
        for (int at = 0; at < runs.size(); at++) {
            for (Grouped group : Grouped.of(runs.get(at).results())) {
                ObjectNode node = cases.computeIfAbsent(
                        group.id(), ignored -> described(group.example().asked()));
                node.withArray("/answers").add(answer(at, group));
            }
        }
        ArrayNode all = data.putArray("cases");
        cases.values().forEach(all::add);
        return template()
                .replace("{{summary}}", summary(runs))
                .replace("{{data}}", JSON.writeValueAsString(data).replace("<", "\\u003c"));
    }

    private static ObjectNode tool(RunResult run) {
        ObjectNode tool = JsonNodeFactory.instance.objectNode();
        tool.put("name", run.tool());
        run.counts().forEach((verdict, count) -> tool.put(verdict.name(), count));
        ArrayNode stale = tool.putArray("stale");
        run.staleExpectations().forEach(stale::add);
        return tool;
    }

    private static ObjectNode described(ConformanceCase asked) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", asked.id());
        node.put("rules", String.join(", ", asked.rules()));
        node.put("why", asked.why());
        node.put("reveals", asked.reveals());
        node.put("chain", asked.chain());
        ObjectNode rest = (ObjectNode) asked.request().deepCopy();
        JsonNode app = rest.path("app");
        if (app instanceof ObjectNode fields && fields.has("networkSecurityConfig")) {
            node.set("config", fields.remove("networkSecurityConfig"));
        }
        node.put("request", JSON.writerWithDefaultPrettyPrinter().writeValueAsString(rest));
        ArrayNode expected = node.putArray("expected");
        for (Expectation each : asked.expectations()) {
            ObjectNode range = expected.addObject();
            range.put("levels", each.from() == each.to() ? each.from() + "" : each.from() + "-" + each.to());
            range.put("outcome", pretty(each.outcomes()));
        }
        return node;
    }

    private static String pretty(List<JsonNode> outcomes) {
        StringBuilder text = new StringBuilder();
        for (JsonNode outcome : outcomes) {
            text.append(text.isEmpty() ? "" : "\nor\n")
                    .append(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(outcome));
        }
        return text.toString();
    }

    private static ObjectNode answer(int tool, Grouped group) {
        QuestionResult example = group.example();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("tool", tool);
        node.put("verdict", example.verdict().name());
        ArrayNode levels = node.putArray("levels");
        group.levels().forEach(levels::add);
        node.put("ranges", Levels.ranges(group.levels()));
        if (example.verdict() == Verdict.FAILED) {
            ArrayNode differences = node.putArray("differences");
            for (Difference difference : example.differences()) {
                differences
                        .addObject()
                        .put("member", difference.member())
                        .put("expected", difference.expected())
                        .put("actual", difference.actual());
            }
            putAnswer(node, example.answer());
        }
        if (!example.note().isEmpty()) {
            node.put("note", example.note());
        }
        if (example.expectedFailure() != null) {
            node.put("known", example.expectedFailure());
        }
        return node;
    }

    private static void putAnswer(ObjectNode node, @Nullable JsonNode answer) {
        if (answer != null) {
            node.put("answer", JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
        }
    }

    /** For readers without scripts. */
    private static String summary(List<RunResult> runs) {
        StringBuilder rows = new StringBuilder();
        for (RunResult run : runs) {
            rows.append("<tr><th scope=\"row\">").append(escaped(run.tool())).append("</th>");
            run.counts()
                    .values()
                    .forEach(count -> rows.append("<td>").append(count).append("</td>"));
            rows.append("</tr>\n");
        }
        return rows.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String template() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.html")) {
            if (in == null) {
                throw new IllegalStateException("report.html is missing from this module");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("report.html can't be read", e);
        }
    }
}
