package io.github.nscope.conformance.suite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The one JSON file that the suite is compiled into. */
public final class SuiteFile {
    /** What the file calls itself. */
    static final String NAME = "nscope-conformance";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SuiteFile() {}

    /**
     * Reads a compiled suite.
     *
     * @throws IOException where the file can't be read or is no suite
     */
    public static ConformanceSuite read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    static ConformanceSuite read(InputStream in) throws IOException {
        try {
            JsonNode root = JSON.readTree(in);
            if (!root.path("suite").asString("").equals(NAME)) {
                throw new IOException("not a conformance suite: its member \"suite\" should be \"" + NAME + "\"");
            }
            Map<String, SuiteCertificate> certificates = new LinkedHashMap<>();
            root.get("certificates")
                    .properties()
                    .forEach(entry -> certificates.put(
                            entry.getKey(),
                            new SuiteCertificate(
                                    entry.getKey(),
                                    entry.getValue().get("pem").asString(),
                                    entry.getValue().get("sha256").asString())));
            List<ConformanceCase> cases = new ArrayList<>();
            root.get("cases").forEach(node -> cases.add(readCase(node)));
            return new ConformanceSuite(root.get("version").asString(), certificates, cases);
        } catch (JacksonException e) {
            throw new IOException("the suite is not well-formed JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static ConformanceCase readCase(JsonNode node) {
        List<String> rules = new ArrayList<>();
        node.get("rules").forEach(rule -> rules.add(rule.asString()));
        List<Expectation> expectations = new ArrayList<>();
        for (JsonNode expectation : node.get("expect")) {
            List<JsonNode> outcomes = new ArrayList<>();
            expectation.get("anyOf").forEach(outcomes::add);
            expectations.add(new Expectation(
                    expectation.get("from").asInt(), expectation.get("to").asInt(), outcomes));
        }
        return new ConformanceCase(
                node.get("id").asString(),
                rules,
                node.get("why").asString(),
                node.get("reveals").asString(),
                node.path("chain").asString(""),
                node.get("request"),
                expectations);
    }

    /** The JSON of a suite, as it is written to disk. */
    public static byte[] write(ConformanceSuite suite) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("suite", NAME);
        root.put("version", suite.version());
        root.put("protocol", 1);
        ObjectNode certificates = root.putObject("certificates");
        suite.certificates().values().stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .forEach(certificate -> certificates
                        .putObject(certificate.name())
                        .put("pem", certificate.pem())
                        .put("sha256", certificate.sha256()));
        ArrayNode cases = root.putArray("cases");
        suite.cases().forEach(each -> cases.add(writeCase(each)));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    private static ObjectNode writeCase(ConformanceCase each) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", each.id());
        ArrayNode rules = node.putArray("rules");
        each.rules().forEach(rules::add);
        node.put("why", each.why());
        node.put("reveals", each.reveals());
        if (!each.chain().isEmpty()) {
            node.put("chain", each.chain());
        }
        node.set("request", each.request());
        ArrayNode expect = node.putArray("expect");
        for (Expectation expectation : each.expectations()) {
            ObjectNode range = expect.addObject();
            range.put("from", expectation.from());
            range.put("to", expectation.to());
            ArrayNode outcomes = range.putArray("anyOf");
            expectation.outcomes().forEach(outcomes::add);
        }
        return node;
    }
}
