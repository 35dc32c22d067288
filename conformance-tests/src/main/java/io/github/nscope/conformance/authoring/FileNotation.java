package io.github.nscope.conformance.authoring;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.conformance.pki.BinaryLogList;
import io.github.nscope.conformance.pki.CertificateBundle;
import io.github.nscope.conformance.pki.MiniPki;
import io.github.nscope.conformance.pki.Pem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * The content of a file as authors write it: a certificate's name for its PEM block, a list of parts, or an object with
 * {@code text}, {@code hex}, {@code der}, {@code base64} (without markers), {@code crlf} (PEM with these line ends),
 * {@code unterminated} (without the last line break), {@code incomplete} (with a line missing), {@code pkcs7} or
 * {@code pkcs7Der} (a list of certificates), {@code label} with {@code of} (another label on the markers), {@code logList} with
 * {@code time} (a list of logs in level 37's format: {@code log}, {@code operator}, {@code type}, {@code state}, {@code since}).
 */
final class FileNotation {
    private static final int USABLE = 3;

    private final MiniPki pki;

    FileNotation(MiniPki pki) {
        this.pki = pki;
    }

    byte[] bytes(JsonNode content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (content instanceof ArrayNode parts) {
            parts.forEach(part -> bytes.writeBytes(bytes(part)));
        } else if (content.isString()) {
            bytes.writeBytes(ascii(pki.pem(content.asString())));
        } else {
            String kind = content.propertyNames().iterator().next();
            bytes.writeBytes(part(kind, content.get(kind), content));
        }
        return bytes.toByteArray();
    }

    private byte[] part(String kind, JsonNode value, JsonNode whole) {
        String text = value.asString("");
        return switch (kind) {
            case "text" -> text.getBytes(StandardCharsets.UTF_8);
            case "hex" -> HexFormat.of().parseHex(text.replace(" ", ""));
            case "der" -> pki.der(text);
            case "base64" -> ascii(lines(pki.pem(text), "-----"));
            case "crlf" -> ascii(pki.pem(text).replace("\n", "\r\n"));
            case "unterminated" -> ascii(pki.pem(text).stripTrailing());
            case "incomplete" -> ascii(lines(pki.pem(text), pki.pem(text).split("\n", -1)[3]));
            case "pkcs7" -> ascii(Pem.block("PKCS7", pkcs7(value)));
            case "pkcs7Der" -> pkcs7(value);
            case "logList" -> logList(value, whole.get("time").asString());
            case "label" -> ascii(Pem.block(text, pki.der(whole.get("of").asString())));
            default -> throw new IllegalArgumentException("\"" + kind + "\" is no part of a file");
        };
    }

    private byte[] logList(JsonNode logs, String time) {
        List<BinaryLogList.Log> entries = new ArrayList<>();
        for (JsonNode log : logs) {
            String name = log.get("log").asString();
            entries.add(new BinaryLogList.Log(
                    pki.logId(log.path("id-of").asString(name)),
                    Bytes.copyOf(Base64.getDecoder().decode(pki.logKey(name))),
                    log.path("operator").asString("One"),
                    log.path("type").asInt(1),
                    log.path("state").asInt(USABLE),
                    Instant.parse(log.path("since").asString("2024-01-01T00:00:00Z"))
                            .toEpochMilli()));
        }
        return new BinaryLogList(Instant.parse(time).toEpochMilli(), entries).encode();
    }

    private byte[] pkcs7(JsonNode names) {
        List<byte[]> certificates = new ArrayList<>();
        names.forEach(name -> certificates.add(pki.der(name.asString())));
        return CertificateBundle.pkcs7(certificates);
    }

    private static String lines(String pem, String without) {
        StringBuilder kept = new StringBuilder();
        pem.lines()
                .filter(line -> !line.startsWith(without))
                .forEach(line -> kept.append(line).append('\n'));
        return kept.toString();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
