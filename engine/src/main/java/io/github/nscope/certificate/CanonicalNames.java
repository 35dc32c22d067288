package io.github.nscope.certificate;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The canonical text by which {@code X500Principal.equals} compares names ({@code AVA.toRFC2253CanonicalString}):
 * letter case folded, white space collapsed, PrintableString and UTF8String alike. A value of another string type, or
 * of an attribute type without an RFC 2253 keyword, counts byte for byte.
 */
final class CanonicalNames {
    private static final Map<String, String> KEYWORDS = Map.of(
            "2.5.4.3", "cn",
            "2.5.4.6", "c",
            "2.5.4.7", "l",
            "2.5.4.8", "st",
            "2.5.4.9", "street",
            "2.5.4.10", "o",
            "2.5.4.11", "ou",
            "0.9.2342.19200300.100.1.25", "dc",
            "0.9.2342.19200300.100.1.1", "uid");

    private static final String ESCAPED = ",+<>;\"\\";

    private CanonicalNames() {}

    static String attribute(NameAttribute attribute) {
        @Nullable String keyword = KEYWORDS.get(attribute.type());
        String text = attribute.text();
        boolean comparable = attribute.tag() == DerValue.PRINTABLE_STRING || attribute.tag() == DerValue.UTF8_STRING;
        if (keyword == null || !comparable || text == null) {
            return (keyword == null ? attribute.type() : keyword) + "=#"
                    + attribute.value().toHex();
        }
        if (attribute.tag() == DerValue.PRINTABLE_STRING) {
            // The platform decodes both types as UTF-8 here, whatever the tag promises.
            text = utf8Content(attribute.value());
        }
        return fold(keyword + "=" + collapse(text));
    }

    private static String utf8Content(Bytes encoded) {
        byte[] der = encoded.raw();
        int header = der[1] >= 0 ? 2 : 2 + (der[1] & 0x7f);
        return new String(der, header, der.length - header, StandardCharsets.UTF_8);
    }

    private static String collapse(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        boolean inSpace = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ';
            if (space && inSpace) {
                continue;
            }
            if (ESCAPED.indexOf(c) >= 0 || (i == 0 && c == '#')) {
                collapsed.append('\\');
            }
            collapsed.append(c);
            inSpace = space;
        }
        return collapsed.toString().trim();
    }

    private static String fold(String text) {
        String folded = text.toUpperCase(Locale.US).toLowerCase(Locale.US);
        return isAscii(folded) ? folded : Normalizer.normalize(folded, Normalizer.Form.NFKD);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }
}
