package io.github.nscope.conformance.authoring;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Throwables as expectations write them, outermost first: {@code CertificateException: Chain validation failed}. A message
 * that ends in {@code …} is a beginning; without a colon the message doesn't matter; a lone {@code …} means that the
 * causes that follow don't matter.
 */
final class ThrowableNotation {
    private static final String ELLIPSIS = "…";

    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("RuntimeException", "java.lang.RuntimeException"),
            Map.entry("NullPointerException", "java.lang.NullPointerException"),
            Map.entry("IllegalArgumentException", "java.lang.IllegalArgumentException"),
            Map.entry("IndexOutOfBoundsException", "java.lang.IndexOutOfBoundsException"),
            Map.entry("ArrayIndexOutOfBoundsException", "java.lang.ArrayIndexOutOfBoundsException"),
            Map.entry("UnsupportedOperationException", "java.lang.UnsupportedOperationException"),
            Map.entry("NoSuchElementException", "java.util.NoSuchElementException"),
            Map.entry("IOException", "java.io.IOException"),
            Map.entry("ParseException", "java.text.ParseException"),
            Map.entry("CertificateException", "java.security.cert.CertificateException"),
            Map.entry("CertificateExpiredException", "java.security.cert.CertificateExpiredException"),
            Map.entry("CertificateNotYetValidException", "java.security.cert.CertificateNotYetValidException"),
            Map.entry("CertificateParsingException", "java.security.cert.CertificateParsingException"),
            Map.entry("CertPathValidatorException", "java.security.cert.CertPathValidatorException"),
            Map.entry(
                    "ExtCertPathValidatorException",
                    "com.android.org.bouncycastle.jce.exception.ExtCertPathValidatorException"),
            Map.entry("ParserException", "android.security.net.config.XmlConfigSource$ParserException"),
            Map.entry("XmlPullParserException", "org.xmlpull.v1.XmlPullParserException"),
            Map.entry("NotFoundException", "android.content.res.Resources$NotFoundException"),
            Map.entry("aapt2", "aapt2"));

    private ThrowableNotation() {}

    static ArrayNode read(JsonNode lines) {
        ArrayNode throwables = JsonNodeFactory.instance.arrayNode();
        lines.forEach(line -> throwables.add(throwable(line.asString())));
        return throwables;
    }

    private static ObjectNode throwable(String line) {
        ObjectNode throwable = JsonNodeFactory.instance.objectNode();
        if (line.equals(ELLIPSIS)) {
            return throwable.put("anyFurtherCauses", true);
        }
        int colon = line.indexOf(": ");
        String name = colon < 0 ? line : line.substring(0, colon);
        throwable.put("exception", fullName(name));
        if (colon >= 0) {
            String message = line.substring(colon + 2);
            if (message.endsWith(ELLIPSIS)) {
                throwable.put("messageStart", message.substring(0, message.length() - 1));
            } else {
                throwable.put("message", message);
            }
        }
        return throwable;
    }

    private static String fullName(String name) {
        if (name.indexOf('.') > 0) {
            return name;
        }
        String full = CLASSES.get(name);
        if (full == null) {
            throw new IllegalArgumentException("\"" + name + "\" is no known throwable: write its full name");
        }
        return full;
    }
}
