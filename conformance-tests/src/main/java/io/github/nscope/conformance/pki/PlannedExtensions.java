package io.github.nscope.conformance.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import tools.jackson.databind.JsonNode;

/**
 * The value of one planned extension. A plan writes the value alone, or an object with the value under {@code value} and
 * {@code critical}; {@code hex} instead of {@code value} gives the bytes themselves.
 */
final class PlannedExtensions {
    private static final Map<String, String> OIDS = Map.ofEntries(
            Map.entry("subjectKeyIdentifier", "2.5.29.14"),
            Map.entry("keyUsage", "2.5.29.15"),
            Map.entry("subjectAltName", "2.5.29.17"),
            Map.entry("issuerAltName", "2.5.29.18"),
            Map.entry("basicConstraints", "2.5.29.19"),
            Map.entry("nameConstraints", "2.5.29.30"),
            Map.entry("crlDistributionPoints", "2.5.29.31"),
            Map.entry("certificatePolicies", "2.5.29.32"),
            Map.entry("policyMappings", "2.5.29.33"),
            Map.entry("authorityKeyIdentifier", "2.5.29.35"),
            Map.entry("policyConstraints", "2.5.29.36"),
            Map.entry("extKeyUsage", "2.5.29.37"),
            Map.entry("inhibitAnyPolicy", "2.5.29.54"),
            Map.entry("authorityInfoAccess", "1.3.6.1.5.5.7.1.1"));

    private static final List<String> CRITICAL_BY_CUSTOM = List.of("basicConstraints", "keyUsage", "nameConstraints");

    private static final List<String> KEY_USAGES = List.of(
            "digitalSignature",
            "nonRepudiation",
            "keyEncipherment",
            "dataEncipherment",
            "keyAgreement",
            "keyCertSign",
            "cRLSign",
            "encipherOnly",
            "decipherOnly");

    private static final Map<String, String> PURPOSES = Map.of(
            "any", "2.5.29.37.0",
            "serverAuth", "1.3.6.1.5.5.7.3.1",
            "clientAuth", "1.3.6.1.5.5.7.3.2",
            "codeSigning", "1.3.6.1.5.5.7.3.3",
            "ocspSigning", "1.3.6.1.5.5.7.3.9",
            "netscapeSgc", "2.16.840.1.113730.4.1",
            "microsoftSgc", "1.3.6.1.4.1.311.10.3.3");

    private final KeyIdentifiers identifiers;

    /** Encodes for one certificate, whose own and whose issuer's keys the identifiers hold. */
    PlannedExtensions(KeyIdentifiers identifiers) {
        this.identifiers = identifiers;
    }

    Extension encode(String name, JsonNode plan) throws IOException {
        boolean wrapped = plan.isObject() && (plan.has("value") || plan.has("hex"));
        JsonNode value = wrapped ? plan.path("value") : plan;
        boolean custom = CRITICAL_BY_CUSTOM.contains(name);
        boolean critical = wrapped ? plan.path("critical").asBoolean(custom) : custom;
        byte[] content = wrapped && plan.has("hex")
                ? HexFormat.of().parseHex(plan.get("hex").asString().replace(" ", ""))
                : content(name, value).toASN1Primitive().getEncoded("DER");
        return new Extension(
                new ASN1ObjectIdentifier(OIDS.getOrDefault(name, name)), critical, new DEROctetString(content));
    }

    private ASN1Encodable content(String name, JsonNode value) {
        return switch (name) {
            case "basicConstraints" -> basicConstraints(value);
            case "keyUsage" -> keyUsage(value);
            case "extKeyUsage" -> extKeyUsage(value);
            case "subjectAltName", "issuerAltName" -> names(value);
            case "nameConstraints" -> nameConstraints(value);
            case "subjectKeyIdentifier" -> new DEROctetString(identifiers.subject(value.asString()));
            case "authorityKeyIdentifier" -> authorityKeyIdentifier(value);
            case "certificatePolicies" -> policies(value);
            case "policyMappings" -> policyMappings(value);
            case "policyConstraints" -> policyConstraints(value);
            case "inhibitAnyPolicy" -> new ASN1Integer(value.asInt());
            case "crlDistributionPoints" -> crlDistributionPoints(value);
            case "authorityInfoAccess" -> authorityInfoAccess(value);
            default -> throw new IllegalArgumentException("extension " + name + " needs its bytes as \"hex\"");
        };
    }

    /** {@code true}, {@code false}, or the number of CA certificates that may follow. */
    private static ASN1Encodable basicConstraints(JsonNode value) {
        return value.isNumber() ? new BasicConstraints(value.asInt()) : new BasicConstraints(value.asBoolean());
    }

    private static ASN1Encodable keyUsage(JsonNode value) {
        int bits = 0;
        for (JsonNode usage : value) {
            int bit = KEY_USAGES.indexOf(usage.asString());
            if (bit < 0) {
                throw new IllegalArgumentException("no key usage is called " + usage.asString());
            }
            bits |= bit == 8 ? KeyUsage.decipherOnly : 0x80 >> bit;
        }
        return bits == 0 ? new DERBitString(new byte[0]) : new KeyUsage(bits);
    }

    private static ASN1Encodable extKeyUsage(JsonNode value) {
        return sequence(
                value,
                purpose -> new ASN1ObjectIdentifier(PURPOSES.getOrDefault(purpose.asString(), purpose.asString())));
    }

    private static ASN1Encodable names(JsonNode value) {
        return sequence(value, name -> GeneralNames.encode(name.asString()));
    }

    private static ASN1Encodable nameConstraints(JsonNode value) {
        ASN1EncodableVector constraints = new ASN1EncodableVector();
        if (value.has("permitted")) {
            constraints.add(
                    new DERTaggedObject(false, 0, sequence(value.get("permitted"), PlannedExtensions::subtree)));
        }
        if (value.has("excluded")) {
            constraints.add(new DERTaggedObject(false, 1, sequence(value.get("excluded"), PlannedExtensions::subtree)));
        }
        return new DERSequence(constraints);
    }

    /** A name, or an object with {@code name} and {@code minimum} or {@code maximum}. */
    private static ASN1Encodable subtree(JsonNode value) {
        ASN1EncodableVector subtree = new ASN1EncodableVector();
        subtree.add(GeneralNames.encode(
                value.isString() ? value.asString() : value.get("name").asString()));
        if (value.has("minimum")) {
            subtree.add(new DERTaggedObject(
                    false, 0, new ASN1Integer(value.get("minimum").asInt())));
        }
        if (value.has("maximum")) {
            subtree.add(new DERTaggedObject(
                    false, 1, new ASN1Integer(value.get("maximum").asInt())));
        }
        return new DERSequence(subtree);
    }

    /** {@code auto}, the key identifier in hex, or an object with {@code keyId} and {@code serial}; empty holds neither. */
    private ASN1Encodable authorityKeyIdentifier(JsonNode value) {
        ASN1EncodableVector identifier = new ASN1EncodableVector();
        JsonNode keyId = value.isString() ? value : value.path("keyId");
        if (!keyId.isMissingNode()) {
            identifier.add(new DERTaggedObject(false, 0, new DEROctetString(identifiers.authority(keyId.asString()))));
        }
        if (value.has("serial")) {
            identifier.add(new DERTaggedObject(
                    false,
                    1,
                    new DERSequence(GeneralNames.encode(
                            "dirname:" + value.path("issuer").asString("")))));
            identifier.add(new DERTaggedObject(
                    false, 2, new ASN1Integer(new BigInteger(value.get("serial").asString(), 16))));
        }
        return new DERSequence(identifier);
    }

    private static ASN1Encodable policies(JsonNode value) {
        return sequence(value, policy -> new DERSequence(new ASN1ObjectIdentifier(policy.asString())));
    }

    /** Pairs written as {@code issuer policy > subject policy}. */
    private static ASN1Encodable policyMappings(JsonNode value) {
        return sequence(value, mapping -> {
            String[] pair = mapping.asString().split(">", 2);
            ASN1EncodableVector both = new ASN1EncodableVector();
            both.add(new ASN1ObjectIdentifier(pair[0].strip()));
            both.add(new ASN1ObjectIdentifier(pair[1].strip()));
            return new DERSequence(both);
        });
    }

    private static ASN1Encodable policyConstraints(JsonNode value) {
        ASN1EncodableVector constraints = new ASN1EncodableVector();
        if (value.has("requireExplicitPolicy")) {
            constraints.add(new DERTaggedObject(
                    false, 0, new ASN1Integer(value.get("requireExplicitPolicy").asInt())));
        }
        if (value.has("inhibitPolicyMapping")) {
            constraints.add(new DERTaggedObject(
                    false, 1, new ASN1Integer(value.get("inhibitPolicyMapping").asInt())));
        }
        return new DERSequence(constraints);
    }

    private static ASN1Encodable crlDistributionPoints(JsonNode value) {
        return sequence(
                value,
                uri -> new DERSequence(new DERTaggedObject(
                        true,
                        0,
                        new DERTaggedObject(false, 0, new DERSequence(GeneralNames.encode("uri:" + uri.asString()))))));
    }

    private static ASN1Encodable authorityInfoAccess(JsonNode value) {
        return sequence(value, uri -> {
            ASN1EncodableVector access = new ASN1EncodableVector();
            access.add(new ASN1ObjectIdentifier("1.3.6.1.5.5.7.48.2"));
            access.add(GeneralNames.encode("uri:" + uri.asString()));
            return new DERSequence(access);
        });
    }

    private static ASN1Encodable sequence(JsonNode values, Function<JsonNode, ASN1Encodable> encoder) {
        ASN1EncodableVector elements = new ASN1EncodableVector();
        values.forEach(value -> elements.add(encoder.apply(value)));
        return new DERSequence(elements);
    }
}
