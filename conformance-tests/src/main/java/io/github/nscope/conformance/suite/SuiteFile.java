package io.github.nscope.conformance.suite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
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

    /** The JSON of a suite, as it is written to disk: a line for each certificate and each case. */
    public static byte[] write(ConformanceSuite suite) {
        StringJoiner certificates = new StringJoiner(",\n");
        suite.certificates().values().stream()
                .sorted(Comparator.comparing(SuiteCertificate::name))
                .forEach(each -> certificates.add(
                        JSON.writeValueAsString(each.name()) + ":" + JSON.writeValueAsString(writeCertificate(each))));
        StringJoiner cases = new StringJoiner(",\n");
        suite.cases().forEach(each -> cases.add(JSON.writeValueAsString(writeCase(each))));
        String whole = "{\"suite\":" + JSON.writeValueAsString(NAME)
                + ",\"version\":" + JSON.writeValueAsString(suite.version())
                + ",\"protocol\":1,\n\"certificates\":{\n" + certificates
                + "\n},\n\"cases\":[\n" + cases + "\n]}\n";
        return whole.getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode writeCertificate(SuiteCertificate certificate) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("pem", certificate.pem())
                .put("sha256", certificate.sha256());
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
