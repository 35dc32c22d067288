package io.github.nscope.conformance.report;

import io.github.nscope.conformance.runner.Difference;
import io.github.nscope.conformance.runner.QuestionResult;
import io.github.nscope.conformance.runner.RunResult;
import io.github.nscope.conformance.runner.Verdict;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Everything about a run, in the shape of {@code results.schema.json}. */
final class JsonReport {
    static final String NAME = "nscope-conformance-results";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonReport() {}

    static String of(RunResult run) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("results", NAME);
        root.put("suiteVersion", run.suiteVersion());
        root.put("tool", run.tool());
        root.put("successful", run.successful());
        ObjectNode counts = root.putObject("counts");
        run.counts().forEach((verdict, count) -> counts.put(verdict.name(), count));
        ArrayNode stale = root.putArray("staleExpectations");
        run.staleExpectations().forEach(stale::add);
        ArrayNode questions = root.putArray("questions");
        run.results().forEach(result -> questions.add(question(result)));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static ObjectNode question(QuestionResult result) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("case", result.asked().id());
        node.put("level", result.level());
        node.put("verdict", result.verdict().name());
        node.put("compared", result.compared());
        if (result.verdict() == Verdict.FAILED) {
            ArrayNode differences = node.putArray("differences");
            result.differences().forEach(each -> differences.add(difference(each)));
        }
        if (!result.note().isEmpty()) {
            node.put("note", result.note());
        }
        if (result.expectedFailure() != null) {
            node.put("expectedFailure", result.expectedFailure());
        }
        return node;
    }

    private static ObjectNode difference(Difference difference) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("member", difference.member());
        node.set("expected", JSON.readTree(difference.expected()));
        node.set("actual", JSON.readTree(difference.actual()));
        return node;
    }
}
