package io.github.nscope.conformance.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;

/** Subject alternative names and name constraints. */
final class FuzzGeneralNames {
    private static final List<String> HOSTS = List.of(
            "www.example.com",
            "a.example.com",
            "example.com",
            "*.example.com",
            "WWW.EXAMPLE.COM",
            "other.org",
            "*.com",
            "f*.example.com",
            "www.example.com.",
            ".example.com",
            "-x.example.com",
            "1a.example.com",
            "_x.example.com",
            "*",
            "*.",
            "",
            "a b.com",
            "192.0.2.1",
            "kelvin.com");

    private static final List<String> EMAILS =
            List.of("a@example.com", "A@EXAMPLE.COM", "b@www.example.com", "nobody", "", "a@other.org", "@example.com");

    private static final List<String> URIS = List.of(
            "http://www.example.com/",
            "https://example.com:443/x",
            "http://1a.example.com/",
            "http://192.0.2.1/",
            "urn:x:y",
            "www.example.com",
            "http://a b/",
            "http://*.example.com/",
            "http://_x.example.com/",
            "http://[::1]/",
            "ldap://other.org/",
            "http://example.com.");

    private static final List<String> ADDRESSES = List.of(
            "c0000201", "c0000202", "20010db8000000000000000000000001", "00000000000000000000000000000001", "c00002");

    private static final List<String> SUBNETS = List.of(
            "c0000200ffffff00",
            "0000000000000000",
            "c0000201ffffffff",
            "20010db8000000000000000000000000ffffffff000000000000000000000000",
            "0000000000000000000000000000000000000000000000000000000000000000",
            "c0000200");

    private final Chance chance;
    private final Emphasis emphasis;

    FuzzGeneralNames(Chance chance, Emphasis emphasis) {
        this.chance = chance;
        this.emphasis = emphasis;
    }

    ASN1Encodable subjectAltName() {
        List<ASN1Encodable> names = new ArrayList<>();
        int count = chance.of(1, 1, 1, 2, 2, 3, 0);
        for (int i = 0; i < count; i++) {
            names.add(
                    chance.percent(emphasis == Emphasis.NAMES ? 45 : 80)
                            ? dns(chance.of(HOSTS.subList(0, chance.percent(70) ? 4 : HOSTS.size())))
                            : other());
        }
        return Der.sequence(names);
    }

    private ASN1Encodable other() {
        return switch (chance.below(9)) {
            case 0 ->
                Der.implicit(
                        0, Der.sequence(new ASN1ObjectIdentifier("1.2.3.4"), Der.explicit(0, new DERUTF8String("x"))));
            case 1, 2 -> text(1, chance.of(EMAILS));
            case 3 -> Der.implicit(3, new DERSequence());
            case 4 -> Der.explicit(4, FuzzName.authority("Named").usual());
            case 5 -> Der.implicit(5, Der.sequence(Der.explicit(1, new DERUTF8String("x"))));
            case 6 -> text(6, chance.of(URIS));
            case 7 -> Der.octets(7, HexFormat.of().parseHex(chance.of(ADDRESSES)));
            default -> Der.implicit(8, new ASN1ObjectIdentifier(chance.of("1.2.3", "1.2.3.4")));
        };
    }

    ASN1Encodable nameConstraints() {
        List<ASN1Encodable> trees = new ArrayList<>();
        if (chance.percent(65)) {
            trees.add(Der.implicit(0, subtrees()));
        }
        if (chance.percent(50)) {
            trees.add(Der.implicit(1, subtrees()));
        }
        return Der.sequence(trees);
    }

    private DERSequence subtrees() {
        List<ASN1Encodable> subtrees = new ArrayList<>();
        for (int i = chance.between(1, 2); i > 0; i--) {
            List<ASN1Encodable> subtree = new ArrayList<>();
            subtree.add(constraint());
            if (chance.percent(4)) {
                subtree.add(Der.implicit(0, new ASN1Integer(chance.between(0, 1))));
            }
            if (chance.percent(3)) {
                subtree.add(Der.implicit(1, new ASN1Integer(chance.between(0, 2))));
            }
            subtrees.add(Der.sequence(subtree));
        }
        return Der.sequence(subtrees);
    }

    private ASN1Encodable constraint() {
        return switch (chance.below(12)) {
            case 0 ->
                text(1, chance.of("example.com", ".example.com", "a@example.com", "EXAMPLE.com", "other.org", ""));
            case 1, 2 -> Der.octets(7, HexFormat.of().parseHex(chance.of(SUBNETS)));
            case 3 ->
                text(
                        6,
                        chance.of(
                                "example.com",
                                ".example.com",
                                "www.example.com",
                                "http://x",
                                "192.0.2.1",
                                "1a.com",
                                "",
                                ".",
                                "_x.com",
                                "example.com."));
            case 4, 5 ->
                Der.explicit(
                        4,
                        chance.of(
                                        new FuzzName("DE", "Acme", "", ""),
                                        new FuzzName("DE", "", "", ""),
                                        FuzzName.authority("Named"),
                                        FuzzName.EMPTY,
                                        new FuzzName("", "Other", "", ""))
                                .usual());
            case 6 ->
                chance.percent(70)
                        ? Der.implicit(8, new ASN1ObjectIdentifier("1.2.3"))
                        : Der.implicit(
                                0,
                                Der.sequence(
                                        new ASN1ObjectIdentifier("1.2.3.4"),
                                        Der.explicit(0, new DERPrintableString("x"))));
            default ->
                dns(chance.of(
                        "example.com",
                        "example.com",
                        "www.example.com",
                        ".example.com",
                        "",
                        "com",
                        "EXAMPLE.COM",
                        "other.org"));
        };
    }

    private static ASN1Encodable dns(String name) {
        return text(2, name);
    }

    private static ASN1Encodable text(int tag, String text) {
        return Der.octets(tag, text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
