package io.github.nscope.certificate;

import java.util.Map;

/** One attribute as {@code X500Principal.toString()} prints it ({@code AVA.toString}). */
final class PrintedNames {
    private static final Map<String, String> KEYWORDS = Map.ofEntries(
            Map.entry("2.5.4.3", "CN"),
            Map.entry("2.5.4.4", "SURNAME"),
            Map.entry("2.5.4.5", "SERIALNUMBER"),
            Map.entry("2.5.4.6", "C"),
            Map.entry("2.5.4.7", "L"),
            Map.entry("2.5.4.8", "ST"),
            Map.entry("2.5.4.9", "STREET"),
            Map.entry("2.5.4.10", "O"),
            Map.entry("2.5.4.11", "OU"),
            Map.entry("2.5.4.12", "T"),
            Map.entry("2.5.4.42", "GIVENNAME"),
            Map.entry("2.5.4.43", "INITIALS"),
            Map.entry("2.5.4.44", "GENERATION"),
            Map.entry("2.5.4.46", "DNQ"),
            Map.entry("0.9.2342.19200300.100.1.1", "UID"),
            Map.entry("0.9.2342.19200300.100.1.25", "DC"),
            Map.entry("1.2.840.113549.1.9.1", "EMAILADDRESS"),
            Map.entry("1.3.6.1.4.1.42.2.11.2.1", "IP"));

    private static final String QUOTED = ",+=\n<>#;\\\"";

    private PrintedNames() {}

    static String attribute(NameAttribute attribute) {
        String keyword = KEYWORDS.getOrDefault(attribute.type(), "OID." + attribute.type());
        String text = attribute.text();
        return keyword + "=" + (text == null ? "#" + attribute.value().toHex() : quoteWhereNeeded(text));
    }

    private static String quoteWhereNeeded(String text) {
        boolean quotedAlready = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        StringBuilder printed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ownQuote = quotedAlready && (i == 0 || i == text.length() - 1);
            if (!ownQuote && (c == '"' || c == '\\')) {
                printed.append('\\');
            }
            printed.append(c);
        }
        return !quotedAlready && needsQuotes(text) ? "\"" + printed + "\"" : printed.toString();
    }

    private static boolean needsQuotes(String text) {
        if (text.startsWith(" ") || text.endsWith(" ") || text.contains("  ")) {
            return true;
        }
        return text.chars().anyMatch(c -> QUOTED.indexOf(c) >= 0);
    }
}
