package io.github.nscope.roots;

import io.github.nscope.certificate.DistinguishedName;
import io.github.nscope.certificate.NameAttribute;
import io.github.nscope.certificate.RelativeName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints a name as the table of roots does: RFC 4514 with that document's keywords and no others. */
final class PrintedSubject {
    private static final Map<String, String> KEYWORDS = Map.of(
            "2.5.4.3", "CN",
            "2.5.4.7", "L",
            "2.5.4.8", "ST",
            "2.5.4.10", "O",
            "2.5.4.11", "OU",
            "2.5.4.6", "C",
            "2.5.4.9", "STREET",
            "0.9.2342.19200300.100.1.25", "DC",
            "0.9.2342.19200300.100.1.1", "UID");

    private PrintedSubject() {}

    static String of(DistinguishedName name) {
        List<RelativeName> parts = new ArrayList<>(name.parts());
        Collections.reverse(parts);
        return parts.stream().map(PrintedSubject::part).collect(Collectors.joining(","));
    }

    private static String part(RelativeName part) {
        return part.attributes().stream().map(PrintedSubject::attribute).collect(Collectors.joining("+"));
    }

    private static String attribute(NameAttribute attribute) {
        String text = attribute.text();
        String value = text == null ? "#" + attribute.value().toHex() : escaped(text);
        return KEYWORDS.getOrDefault(attribute.type(), attribute.type()) + "=" + value;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean first = i == 0 && (character == ' ' || character == '#');
            boolean last = i == text.length() - 1 && character == ' ';
            if (first || last || "\\\"+,;<>".indexOf(character) >= 0) {
                escaped.append('\\');
            }
            escaped.append(character);
        }
        return escaped.toString();
    }
}
