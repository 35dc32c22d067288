package io.github.nscope.conformance.authoring;

import io.github.nscope.conformance.pki.MiniPki;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The question as authors write it, in flat fields, made into a request of the adapter protocol without its level. */
final class RequestNotation {
    private static final Map<String, String> DEVICE = Map.of(
            "time", "time",
            "timeZone", "timeZone",
            "system", "systemCertificates",
            "user", "userCertificates",
            "removed", "removedSystemCertificates",
            "compat", "compatChanges",
            "conscrypt", "conscrypt");
    private static final Map<String, String> APP = Map.of(
            "target", "targetSdk",
            "debuggable", "debuggable",
            "privileged", "privileged",
            "instant", "instant",
            "sandbox", "targetSandboxVersion",
            "usesCleartextTraffic", "usesCleartextTraffic",
            "config", "networkSecurityConfig",
            "debugConfig", "debugNetworkSecurityConfig");
    private static final Map<String, String> CONNECTION = Map.of(
            "host", "host",
            "chain", "chain",
            "authType", "authType");

    /** Every field of a case that belongs to its question. */
    static final Set<String> FIELDS = fields();

    /** When nothing else is said, it is this time on the device. */
    private static final String USUAL_TIME = "2026-01-01T00:00:00Z";

    private final MiniPki pki;
    private final FileNotation content;

    RequestNotation(MiniPki pki) {
        this.pki = pki;
        this.content = new FileNotation(pki);
    }

    ObjectNode read(ObjectNode fields) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.putObject("device").put("time", USUAL_TIME);
        request.putObject("app");
        fields.properties().forEach(field -> add(request, field.getKey(), field.getValue()));
        addStapled(request, fields);
        if (request.path("app").isEmpty()) {
            request.remove("app");
        }
        return request;
    }

    private void add(ObjectNode request, String field, JsonNode value) {
        if (DEVICE.containsKey(field)) {
            request.withObject("/device").set(DEVICE.get(field), value);
        } else if (APP.containsKey(field)) {
            request.withObject("/app").set(APP.get(field), value);
        } else if (CONNECTION.containsKey(field)) {
            if (!value.asString("").equals("none")) {
                request.withObject("/connection").set(CONNECTION.get(field), value);
            }

        } else {
            addWritten(request, field, value);
        }
    }

    private void addWritten(ObjectNode request, String field, JsonNode value) {
        switch (field) {
            case "nsc" -> request.withObject("/app").put("networkSecurityConfig", document(value));
            case "debugNsc" -> request.withObject("/app").put("debugNetworkSecurityConfig", document(value));
            case "after" -> earlier(request.putArray("earlier"), value);
            case "resources" -> files(request.withObject("/app").putObject("resources"), value);
            case "files" -> files(request.withObject("/device").putObject("dataFiles"), value);
            default -> {}
        }
    }

    /** Chains shown before: each a list of names, for no host, or an object like a connection. */
    private static void earlier(ArrayNode connections, JsonNode chains) {
        for (JsonNode chain : chains) {
            connections.add(
                    chain.isObject()
                            ? chain
                            : JsonNodeFactory.instance.objectNode().set("chain", chain));
        }
    }

    /** Timestamps and a response beside the chain: plans about its first certificate, or Base64 as it is. */
    private void addStapled(ObjectNode request, ObjectNode fields) {
        JsonNode timestamps = fields.path("scts");
        JsonNode response = fields.path("ocsp");
        String leaf = fields.path("chain").path(0).asString("");
        if (!timestamps.isMissingNode()) {
            put(request, "signedCertificateTimestamps", pki.timestamps(leaf, timestamps));
        }
        if (response.isObject()) {
            put(request, "ocspResponse", pki.stapledResponse(leaf, response));
        } else if (response.isString()) {
            request.withObject("/connection").set("ocspResponse", response);
        }
    }

    private static void put(ObjectNode request, String member, byte[] content) {
        request.withObject("/connection").put(member, Base64.getEncoder().encodeToString(content));
    }

    /** The elements of a configuration, between the root's tags: the first of them stands on line 2. */
    private static String document(JsonNode elements) {
        String body = elements.asString();
        String end = body.isEmpty() || body.endsWith("\n") ? "" : "\n";
        return "<network-security-config>\n" + body + end + "</network-security-config>\n";
    }

    private void files(ObjectNode target, JsonNode files) {
        files.properties()
                .forEach(file ->
                        target.put(file.getKey(), Base64.getEncoder().encodeToString(content.bytes(file.getValue()))));
    }

    private static Set<String> fields() {
        Set<String> fields =
                new LinkedHashSet<>(Set.of("nsc", "debugNsc", "resources", "files", "scts", "ocsp", "after"));
        fields.addAll(DEVICE.keySet());
        fields.addAll(APP.keySet());
        fields.addAll(CONNECTION.keySet());
        return Set.copyOf(fields);
    }
}
