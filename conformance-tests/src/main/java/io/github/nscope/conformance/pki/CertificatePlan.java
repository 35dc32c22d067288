package io.github.nscope.conformance.pki;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a certificate shall hold, as its YAML says.
 *
 * @param name the certificate's name in the suite
 * @param fields the plan with its template merged in
 */
record CertificatePlan(String name, ObjectNode fields) {
    private static final Set<String> KNOWN = Set.of(
            "about",
            "like",
            "issuer",
            "issuerName",
            "subject",
            "key",
            "signedBy",
            "signature",
            "innerSignature",
            "notBefore",
            "notAfter",
            "serial",
            "version",
            "extensions",
            "damaged",
            "scts",
            "file");

    CertificatePlan {
        for (String field : fields.propertyNames()) {
            if (!KNOWN.contains(field)) {
                throw new IllegalArgumentException("certificate " + name + " has an unknown field " + field);
            }
        }
    }

    /** Lays a plan over its template: extensions one by one, {@code null} takes one away. */
    static CertificatePlan of(String name, JsonNode plan, JsonNode templates) {
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        if (plan.has("like")) {
            String like = plan.get("like").asString();
            if (!templates.has(like)) {
                throw new IllegalArgumentException(
                        "certificate " + name + " is like " + like + ", which is no template");
            }
            merged = (ObjectNode) templates.get(like).deepCopy();
        }
        ObjectNode extensions = merged.withObject("/extensions");
        merged.setAll((ObjectNode) plan.deepCopy());
        plan.path("extensions").properties().forEach(extension -> {
            extensions.remove(extension.getKey());
            if (!extension.getValue().isNull()) {
                extensions.set(extension.getKey(), extension.getValue());
            }
        });
        merged.set("extensions", extensions);
        return new CertificatePlan(name, merged);
    }

    /** The issuing certificate's name; the certificate's own where it signs itself. */
    String issuer() {
        return fields.path("issuer").asString(name);
    }

    boolean selfIssued() {
        return issuer().equals(name);
    }

    String subject() {
        return fields.path("subject").asString("CN=" + name);
    }

    String key() {
        return required("key");
    }

    String notBefore() {
        return required("notBefore");
    }

    String notAfter() {
        return required("notAfter");
    }

    int version() {
        return fields.path("version").asInt(3);
    }

    /** The serial number as planned, in hex, else one that follows from the name. */
    BigInteger serial() {
        if (fields.has("serial")) {
            return new BigInteger(fields.get("serial").asString(), 16);
        }
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        byte[] hash = Digests.sha256(text);
        return new BigInteger(1, Arrays.copyOf(hash, 8)).setBit(62);
    }

    @Nullable
    String optional(String field) {
        return fields.has(field) ? fields.get(field).asString() : null;
    }

    JsonNode extensions() {
        return fields.get("extensions");
    }

    boolean damaged() {
        return fields.path("damaged").asBoolean(false);
    }

    private String required(String field) {
        if (!fields.has(field)) {
            throw new IllegalArgumentException("certificate " + name + " needs a " + field);
        }
        return fields.get(field).asString();
    }
}
