package io.github.nscope.conformance.pki;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.util.IPAddress;

/**
 * General names as plans write them: {@code dns:www.example.com}, {@code ip:10.0.0.0/8}, {@code email:…},
 * {@code uri:…}, {@code dirname:…}, {@code rid:…}, {@code other:OID=text}, {@code x400:}; {@code dns-hex:} and
 * {@code ip-hex:} for the bytes themselves.
 */
final class GeneralNames {
    private GeneralNames() {}

    static ASN1Encodable encode(String notation) {
        int colon = notation.indexOf(':');
        String kind = colon < 0 ? notation : notation.substring(0, colon);
        String value = notation.substring(colon + 1);
        return switch (kind) {
            case "other" -> otherName(value);
            case "email" -> primitive(1, value.getBytes(StandardCharsets.UTF_8));
            case "dns" -> primitive(2, value.getBytes(StandardCharsets.UTF_8));
            case "dns-hex" -> primitive(2, HexFormat.of().parseHex(value));
            case "x400" -> new DERTaggedObject(false, 3, new DERSequence());
            case "dirname" -> new DERTaggedObject(true, 4, DistinguishedNames.encode(value));
            case "uri" -> primitive(6, value.getBytes(StandardCharsets.UTF_8));
            case "ip" -> primitive(7, address(value));
            case "ip-hex" -> primitive(7, HexFormat.of().parseHex(value));
            case "rid" -> new DERTaggedObject(false, 8, new ASN1ObjectIdentifier(value));
            default -> throw new IllegalArgumentException("\"" + notation + "\" is no general name");
        };
    }

    private static ASN1Encodable primitive(int tag, byte[] content) {
        return new DERTaggedObject(false, tag, new DEROctetString(content));
    }

    private static ASN1Encodable otherName(String value) {
        String[] parts = value.split("=", 2);
        ASN1EncodableVector name = new ASN1EncodableVector();
        name.add(new ASN1ObjectIdentifier(parts[0]));
        name.add(new DERTaggedObject(true, 0, new DERUTF8String(parts[1])));
        return new DERTaggedObject(false, 0, new DERSequence(name));
    }

    private static byte[] address(String value) {
        String[] parts = value.split("/", 2);
        if (!IPAddress.isValid(parts[0])) {
            throw new IllegalArgumentException("\"" + value + "\" is no IP address");
        }
        try {
            byte[] address = InetAddress.getByName(parts[0]).getAddress();
            return parts.length == 1 ? address : subnet(address, Integer.parseInt(parts[1]));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("\"" + value + "\" is no IP address", e);
        }
    }

    private static byte[] subnet(byte[] address, int prefix) {
        byte[] both = Arrays.copyOf(address, 2 * address.length);
        for (int bit = 0; bit < prefix; bit++) {
            both[address.length + bit / 8] |= (byte) (0x80 >> bit % 8);
        }
        return both;
    }
}
