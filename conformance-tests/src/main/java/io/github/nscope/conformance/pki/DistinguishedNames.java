package io.github.nscope.conformance.pki;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERT61String;
import org.bouncycastle.asn1.DERUTF8String;

/**
 * Names as plans write them: {@code C=DE, O=Acme, CN=www.example.com}, in the order of the encoding, {@code +} inside a
 * multi-valued part, a backslash before a character that is meant literally, and {@code CN:printable=…} for a string
 * type other than the usual one.
 */
final class DistinguishedNames {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("CN", "2.5.4.3"),
            Map.entry("SURNAME", "2.5.4.4"),
            Map.entry("SERIALNUMBER", "2.5.4.5"),
            Map.entry("C", "2.5.4.6"),
            Map.entry("L", "2.5.4.7"),
            Map.entry("ST", "2.5.4.8"),
            Map.entry("STREET", "2.5.4.9"),
            Map.entry("O", "2.5.4.10"),
            Map.entry("OU", "2.5.4.11"),
            Map.entry("T", "2.5.4.12"),
            Map.entry("GIVENNAME", "2.5.4.42"),
            Map.entry("INITIALS", "2.5.4.43"),
            Map.entry("GENERATION", "2.5.4.44"),
            Map.entry("DNQ", "2.5.4.46"),
            Map.entry("EMAILADDRESS", "1.2.840.113549.1.9.1"),
            Map.entry("UID", "0.9.2342.19200300.100.1.1"),
            Map.entry("DC", "0.9.2342.19200300.100.1.25"));

    private DistinguishedNames() {}

    static ASN1Primitive encode(String notation) {
        ASN1EncodableVector names = new ASN1EncodableVector();
        if (!notation.isBlank()) {
            for (String part : split(notation, ',')) {
                ASN1EncodableVector attributes = new ASN1EncodableVector();
                split(part, '+').forEach(attribute -> attributes.add(attribute(attribute.strip())));
                names.add(new DERSet(attributes));
            }
        }
        return new DERSequence(names);
    }

    private static ASN1Encodable attribute(String notation) {
        int equals = notation.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("\"" + notation + "\" is no part of a name: write TYPE=value");
        }
        String[] type = notation.substring(0, equals).strip().split(":", 2);
        String oid = TYPES.getOrDefault(type[0], type[0]);
        String value = unescaped(notation.substring(equals + 1));
        ASN1EncodableVector attribute = new ASN1EncodableVector();
        attribute.add(new ASN1ObjectIdentifier(oid));
        attribute.add(string(type.length == 2 ? type[1] : usualString(type[0]), value));
        return new DERSequence(attribute);
    }

    private static String usualString(String type) {
        return switch (type) {
            case "C", "SERIALNUMBER", "DNQ" -> "printable";
            case "EMAILADDRESS", "DC" -> "ia5";
            default -> "utf8";
        };
    }

    private static ASN1Encodable string(String kind, String value) {
        return switch (kind) {
            case "printable" -> new DERPrintableString(value);
            case "ia5" -> new DERIA5String(value);
            case "t61" -> new DERT61String(value);
            case "bmp" -> new DERBMPString(value);
            case "utf8" -> new DERUTF8String(value);
            default -> throw new IllegalArgumentException("no string type is called " + kind);
        };
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) == separator) {
                parts.add(text.substring(start, at).stripLeading());
                start = at + 1;
            }
        }
        parts.add(text.substring(start).stripLeading());
        return parts;
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '\\') {
                at++;
            }
            plain.append(text.charAt(at));
        }
        return plain.toString();
    }
}
