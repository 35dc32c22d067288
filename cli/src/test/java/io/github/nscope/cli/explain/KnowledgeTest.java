package io.github.nscope.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.platform.Behavior;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KnowledgeTest {
    private static final Path SUITE = Path.of(
            "../conformance-tests/target/classes/io/github/nscope/conformance/suite/nscope-conformance-suite.json");
    private static final Path CASES = Path.of("../conformance-tests/src/main/cases");

    private static final Set<String> WRAPPERS = Message.all().stream()
            .filter(message -> message.kind() == Message.Kind.WRAPPER)
            .map(Message::id)
            .collect(Collectors.toSet());

    private final Knowledge knowledge = new Knowledge();

    @Test
    void everyExceptionThatTheSuiteExpectsIsExplained() throws IOException {
        Map<String, Set<String>> logs = new LinkedHashMap<>();
        collect(suite().get("cases"), logs);
        assertThat(logs).hasSizeGreaterThan(100);

        List<String> unexplained = new ArrayList<>();
        logs.forEach((log, reasons) -> {
            List<String> ids = knowledge.about(log).stream().map(Page::id).toList();
            if (ids.isEmpty() || WRAPPERS.containsAll(ids)) {
                unexplained.add(reasons + " " + ids + " " + log);
            }
        });

        assertThat(unexplained).isEmpty();
    }

    /** A reason that an app's log tells is the one that is explained first. */
    @Test
    void whatIsExplainedIsTheReason() throws IOException {
        Map<String, Set<String>> logs = new LinkedHashMap<>();
        collect(suite().get("cases"), logs);

        List<String> others = new ArrayList<>();
        logs.forEach((log, reasons) -> {
            List<String> ids = knowledge.about(log).stream().map(Page::id).toList();
            if (!reasons.contains("CONFIGURATION_REFUSED") && ids.stream().noneMatch(reasons::contains)) {
                others.add(reasons + " " + ids + " " + log);
            }
        });

        assertThat(others).isEmpty();
    }

    /** A rule that a message names is one that some case with this exception rests on. */
    @Test
    void whatIsNamedAsARuleIsOne() throws IOException {
        Map<String, Set<String>> rulesOfLogs = new LinkedHashMap<>();
        for (JsonNode each : suite().get("cases")) {
            Map<String, Set<String>> logs = new LinkedHashMap<>();
            collect(each, logs);
            for (String log : logs.keySet()) {
                Set<String> rules = rulesOfLogs.computeIfAbsent(log, any -> new TreeSet<>());
                each.path("rules").forEach(rule -> rules.add(rule.asString()));
            }
        }
        Map<String, Set<String>> rulesOfIds = new LinkedHashMap<>();
        rulesOfLogs.forEach((log, rules) -> knowledge
                .about(log)
                .forEach(page -> rulesOfIds
                        .computeIfAbsent(page.id(), any -> new TreeSet<>())
                        .addAll(rules)));

        List<String> strangers = new ArrayList<>();
        rulesOfIds.forEach((id, rules) -> {
            List<String> named = Message.all().stream()
                    .filter(message -> message.id().equals(id))
                    .flatMap(message -> message.rules().stream())
                    .toList();
            if (named.stream().noneMatch(rules::contains)) {
                strangers.add(id + " names " + named + ", its cases rest on " + rules);
            }
        });

        assertThat(strangers).isEmpty();
    }

    private static JsonNode suite() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(SUITE));
    }

    /** Each expected exception with its causes, as Android logs them, and the reasons that the suite has for it. */
    private static void collect(JsonNode node, Map<String, Set<String>> logs) {
        JsonNode thrown = node.path("trust").has("error")
                ? node.get("trust").get("error")
                : node.path("config").path("error");
        if (thrown.isArray() && node.has("reason")) {
            List<String> lines = new ArrayList<>();
            thrown.forEach(each -> {
                if (each.has("exception")) {
                    lines.add(line(each));
                }
            });
            if (lines.isEmpty()) {
                return;
            }
            logs.computeIfAbsent(String.join("\nCaused by: ", lines), log -> new TreeSet<>())
                    .add(node.get("reason").asString());
        }
        for (JsonNode child : node) {
            collect(child, logs);
        }
    }

    private static String line(JsonNode thrown) {
        String message =
                thrown.path("message").asString(thrown.path("messageStart").asString(""));
        return thrown.get("exception").asString() + (message.isEmpty() ? "" : ": " + message.strip());
    }

    @Test
    void whatMessagesNameExists() {
        for (Message message : Message.all()) {
            assertThat(Rule.all()).as(message.id()).containsKeys(message.rules().toArray(String[]::new));
            message.behaviors().forEach(Behavior::valueOf);
            assertThat(message.steps()).as(message.id()).isNotEmpty();
            assertThat(message.meaning()).as(message.id()).endsWith(".");
        }
    }

    @Test
    void everyRuleOfTheSpecificationIsRead() throws IOException {
        Pattern id = Pattern.compile("^([a-z]+/[^\\s:]+):", Pattern.MULTILINE);
        List<String> written = new ArrayList<>();
        try (Stream<String> lines = Files.lines(CASES.resolve("rules.yaml"))) {
            lines.forEach(line -> {
                var found = id.matcher(line);
                if (found.find()) {
                    written.add(found.group(1));
                }
            });
        }

        assertThat(Rule.all().keySet()).containsExactlyElementsOf(written);
        assertThat(Rule.all().values())
                .allSatisfy(rule -> assertThat(rule.sentence()).matches(".+[.?]"));
    }
}
