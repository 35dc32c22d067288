package io.github.nscope.conformance.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;

/**
 * A distinguished name with the ways in which one name is encoded.
 *
 * @param country the country, or empty for none
 * @param organization the organization, or empty for none
 * @param commonName the common name, or empty for none
 * @param email an e-mail attribute, or empty for none
 */
record FuzzName(String country, String organization, String commonName, String email) {
    private static final ASN1ObjectIdentifier COUNTRY = new ASN1ObjectIdentifier("2.5.4.6");
    private static final ASN1ObjectIdentifier ORGANIZATION = new ASN1ObjectIdentifier("2.5.4.10");
    private static final ASN1ObjectIdentifier COMMON_NAME = new ASN1ObjectIdentifier("2.5.4.3");
    private static final ASN1ObjectIdentifier EMAIL = new ASN1ObjectIdentifier("1.2.840.113549.1.9.1");

    static final FuzzName EMPTY = new FuzzName("", "", "", "");

    static FuzzName authority(String name) {
        return new FuzzName("DE", "Acme", name, "");
    }

    /** The usual encoding. */
    ASN1Encodable usual() {
        return encoded(false, commonName);
    }

    /** An encoding that is equal for X500Principal, and mostly of other bytes. */
    ASN1Encodable otherwise(Chance chance) {
        return switch (chance.below(4)) {
            case 0 -> encoded(true, commonName);
            case 1 -> encoded(false, commonName.toUpperCase(Locale.ROOT));
            case 2 -> encoded(false, commonName.replace(" ", "  "));
            default -> encoded(true, " " + commonName.toLowerCase(Locale.ROOT) + " ");
        };
    }

    private ASN1Encodable encoded(boolean printable, String shownName) {
        List<ASN1Encodable> parts = new ArrayList<>();
        if (!country.isEmpty()) {
            parts.add(part(COUNTRY, new DERPrintableString(country)));
        }
        if (!organization.isEmpty()) {
            parts.add(part(ORGANIZATION, text(printable, organization)));
        }
        if (!shownName.isEmpty()) {
            parts.add(part(COMMON_NAME, text(printable, shownName)));
        }
        if (!email.isEmpty()) {
            parts.add(part(EMAIL, new DERIA5String(email)));
        }
        return Der.sequence(parts);
    }

    private static ASN1Encodable text(boolean printable, String text) {
        return printable ? new DERPrintableString(text) : new DERUTF8String(text);
    }

    private static ASN1Encodable part(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return new DERSet(Der.sequence(type, value));
    }
}
