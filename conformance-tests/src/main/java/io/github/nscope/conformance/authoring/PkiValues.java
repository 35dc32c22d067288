package io.github.nscope.conformance.authoring;

import io.github.nscope.conformance.pki.MiniPki;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What placeholders of the form <code>${kind:name}</code> mean: <code>${pin:leaf}</code> the SPKI pin of a certificate,
 * {@code pin-unpadded} the same without its padding, {@code pin-head} and {@code pin-tail} its first twenty characters
 * and the others, {@code spki-sha1}, {@code spki-sha256} and {@code spki-sha512} the hash of its key in hex, {@code SPKI-SHA1} and
 * {@code SPKI-SHA256} the same in capitals, {@code log-key} and {@code log-id} what a log list says about a key, {@code millis} an instant.
 */
final class PkiValues {
    private final MiniPki pki;

    PkiValues(MiniPki pki) {
        this.pki = pki;
    }

    /** The value of a placeholder; {@code null} for one without a kind. */
    @Nullable
    JsonNode value(String placeholder) {
        int colon = placeholder.indexOf(':');
        if (colon < 0) {
            return null;
        }
        String name = placeholder.substring(colon + 1);
        String value = switch (placeholder.substring(0, colon)) {
            case "pin" -> pki.pin(name);
            case "pin-unpadded" -> pki.pin(name).replace("=", "");
            case "pin-head" -> pki.pin(name).substring(0, 20);
            case "pin-tail" -> pki.pin(name).substring(20);
            case "spki-sha1" -> pki.publicKeyHash(name, "sha1");
            case "spki-sha256" -> pki.publicKeyHash(name, "sha256");
            case "spki-sha512" -> pki.publicKeyHash(name, "sha512");
            case "SPKI-SHA1" -> pki.publicKeyHash(name, "sha1").toUpperCase(Locale.ROOT);
            case "SPKI-SHA256" -> pki.publicKeyHash(name, "sha256").toUpperCase(Locale.ROOT);
            case "log-key" -> pki.logKey(name);
            case "log-id" -> pki.logId(name);
            case "millis" -> Long.toString(Instant.parse(name).toEpochMilli());
            default -> throw new IllegalArgumentException("\"${" + placeholder + "}\" is no placeholder");
        };
        return JsonNodeFactory.instance.stringNode(value);
    }
}
