package io.github.nscope.conformance.authoring;

import io.github.nscope.conformance.pki.MiniPki;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One outcome as authors write it, made into the part of a response that it means.
 *
 * <p>As text: {@code trusted}, {@code trusted leaf I1 R1} with the returned chain, {@code rejected NO_ANCHOR},
 * {@code refused P8 line 5}. As an object, any of {@code trusted}, {@code rejected}, {@code refused}, {@code error},
 * {@code configError}, {@code reason}, {@code loaded}, the policy's members {@code cleartext}, {@code hsts}, {@code ct},
 * {@code ech}, {@code pins}, {@code pinExpiration}, {@code anchors}, {@code policy: none}, and {@code appCleartext},
 * {@code hostname}.
 */
final class OutcomeNotation {
    private static final Pattern REFUSED = Pattern.compile("refused (\\S+)(?: line (\\d+))?");
    private static final Map<String, String> POLICY = Map.of(
            "cleartext", "cleartextPermitted",
            "hsts", "hstsEnforced",
            "ct", "certificateTransparencyRequired",
            "ech", "domainEncryption",
            "pinExpiration", "pinExpiration");

    private final MiniPki pki;
    private final OutcomeVocabulary vocabulary;

    OutcomeNotation(MiniPki pki, OutcomeVocabulary vocabulary) {
        this.pki = pki;
        this.vocabulary = vocabulary;
    }

    ObjectNode read(JsonNode written, int level) {
        ObjectNode outcome = JsonNodeFactory.instance.objectNode();
        ObjectNode fields = written.isString() ? shorthand(written.asString()) : (ObjectNode) written;
        fields.properties().forEach(field -> add(outcome, field.getKey(), field.getValue(), level));
        if (!outcome.has("config")) {
            outcome.putObject("config").put("status", "LOADED");
        }
        return outcome;
    }

    private static ObjectNode shorthand(String text) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        Matcher refused = REFUSED.matcher(text);
        if (text.equals("trusted")) {
            fields.put("trusted", true);
        } else if (text.equals("loaded")) {
            fields.put("loaded", true);
        } else if (text.startsWith("trusted ")) {
            ArrayNode chain = fields.putArray("trusted");
            List.of(text.substring(8).strip().split("\\s+")).forEach(chain::add);
        } else if (text.startsWith("rejected ")) {
            fields.put("rejected", text.substring(9).strip());
        } else if (refused.matches()) {
            ObjectNode parameters = fields.putObject("refused").putObject(refused.group(1));
            if (refused.group(2) != null) {
                parameters.put("line", refused.group(2));
            }
        } else {
            throw new IllegalArgumentException("\"" + text + "\" is no outcome");
        }
        return fields;
    }

    private void add(ObjectNode outcome, String field, JsonNode value, int level) {
        if (POLICY.containsKey(field)) {
            outcome.withObject("/policy").set(POLICY.get(field), value);
            return;
        }
        switch (field) {
            case "loaded" -> outcome.withObject("/config").put("status", "LOADED");
            case "trusted" -> trusted(outcome, value);
            case "rejected" -> rejected(outcome, value, level);
            case "refused" -> refused(outcome, value, level);
            case "error" -> outcome.withObject("/trust").set("error", ThrowableNotation.read(value));
            case "configError" -> {
                outcome.withObject("/config").put("status", "FAILED");
                outcome.withObject("/config").set("error", ThrowableNotation.read(value));
            }
            case "reason" -> outcome.put("reason", value.asString());
            case "pins" -> outcome.withObject("/policy").set("pins", pins(value));
            case "anchors" ->
                outcome.withObject("/policy").set("trustAnchors", value.isNull() ? value : anchors(value));
            case "policy" -> outcome.putNull("policy");
            case "appCleartext" -> outcome.set("appCleartextPermitted", value);
            case "hostname" -> outcome.set("hostnameVerified", value);
            default -> throw new IllegalArgumentException("\"" + field + "\" is no member of an outcome");
        }
    }

    private void trusted(ObjectNode outcome, JsonNode value) {
        ObjectNode trust = outcome.withObject("/trust");
        trust.put("decision", "TRUSTED");
        trust.putArray("error");
        if (value.isArray()) {
            ArrayNode chain = trust.putArray("chain");
            value.forEach(name -> chain.add(pki.sha256(name.asString())));
        }
        if (!outcome.has("reason")) {
            outcome.put("reason", "TRUSTED");
        }
    }

    private void rejected(ObjectNode outcome, JsonNode value, int level) {
        ObjectNode trust = outcome.withObject("/trust");
        trust.put("decision", "REJECTED");
        trust.putArray("chain");
        if (!value.isBoolean()) {
            OutcomeVocabulary.Named named = vocabulary.rejection(name(value), parameters(value), level);
            trust.set("error", named.error());
            outcome.put("reason", named.reason());
        }
    }

    private void refused(ObjectNode outcome, JsonNode value, int level) {
        OutcomeVocabulary.Named named = vocabulary.refusal(name(value), parameters(value), level);
        ObjectNode config = outcome.withObject("/config");
        config.put("status", "FAILED");
        config.set("error", named.error());
        outcome.put("reason", named.reason());
    }

    private static String name(JsonNode value) {
        return value.isString()
                ? value.asString()
                : value.propertyNames().iterator().next();
    }

    private static JsonNode parameters(JsonNode value) {
        return value.isString()
                ? JsonNodeFactory.instance.objectNode()
                : value.iterator().next();
    }

    /** Certificates' names or pins themselves, {@code sha-256:leaf} for another spelling of the digest. */
    private ArrayNode pins(JsonNode names) {
        List<ObjectNode> pins = new ArrayList<>();
        for (JsonNode name : names) {
            String text = name.asString();
            int colon = text.indexOf(':');
            String of = text.substring(colon + 1);
            ObjectNode pin = JsonNodeFactory.instance.objectNode();
            pin.put("digest", colon < 0 ? "SHA-256" : text.substring(0, colon));
            pin.put("value", pki.has(of) ? pki.pin(of) : of);
            pins.add(pin);
        }
        pins.sort(Comparator.comparing(pin -> pin.get("value").asString()));
        return JsonNodeFactory.instance.arrayNode().addAll(pins);
    }

    /** Certificates' names, with {@code !} behind one that overrides pins. */
    private ArrayNode anchors(JsonNode names) {
        List<ObjectNode> anchors = new ArrayList<>();
        for (JsonNode name : names) {
            boolean overrides = name.asString().endsWith("!");
            String certificate = name.asString().replace("!", "");
            anchors.add(JsonNodeFactory.instance
                    .objectNode()
                    .put("sha256", pki.sha256(certificate))
                    .put("overridesPins", overrides));
        }
        anchors.sort(Comparator.comparing(anchor -> anchor.get("sha256").asString()));
        return JsonNodeFactory.instance.arrayNode().addAll(anchors);
    }
}
