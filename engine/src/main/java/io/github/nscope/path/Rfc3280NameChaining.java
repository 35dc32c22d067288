package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.DistinguishedName;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1UniversalString;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;

/**
 * Names chain on level 23 by the library's own comparison ({@code X500Name.equals}), after the path has been put in line by
 * that of {@code X500Principal}: blanks and the case of ASCII letters don't count, all else does, such as a control
 * character at the beginning or the case of other letters.
 */
final class Rfc3280NameChaining implements CertificateCheck {
    @Override
    public PathCheck check() {
        return PathCheck.RFC3280_CERTIFICATE;
    }

    @Override
    public Optional<CheckFailure> examine(PathCertificate path) {
        Certificate certificate = path.certificate();
        DistinguishedName issuer = certificate.issuer();
        DistinguishedName subject = path.issuer().subject();
        if (issuer.der().equals(subject.der()) || compared(issuer).equals(compared(subject))) {
            return Optional.empty();
        }
        return Optional.of(Rfc3280Failure.extended(
                PathReason.NAME_CHAINING,
                "IssuerName(" + read(issuer) + ") does not match SubjectName(" + read(subject)
                        + ") of signing certificate."));
    }

    private static X500Name read(DistinguishedName name) {
        return X500Name.getInstance(name.der().toArray());
    }

    private static List<List<String>> compared(DistinguishedName name) {
        return Arrays.stream(read(name).getRDNs())
                .map(Rfc3280NameChaining::compared)
                .toList();
    }

    /** The attributes of a part have no order. */
    private static List<String> compared(RDN part) {
        return Arrays.stream(part.getTypesAndValues())
                .map(Rfc3280NameChaining::compared)
                .sorted()
                .toList();
    }

    private static String compared(AttributeTypeAndValue attribute) {
        return attribute.getType().getId() + "=" + compared(attribute.getValue());
    }

    private static String compared(ASN1Encodable value) {
        if (value instanceof ASN1String text && !(value instanceof ASN1UniversalString)) {
            return lowerCase(text.getString().replaceAll(" +", " ").replaceAll("^ | $", ""));
        }
        try {
            return "#" + HexFormat.of().formatHex(value.toASN1Primitive().getEncoded(ASN1Encoding.DER));
        } catch (java.io.IOException e) {
            throw new IllegalStateException("an attribute that has been read can't be written", e);
        }
    }

    /** Letters outside ASCII keep their case. */
    private static String lowerCase(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        text.chars().forEach(c -> lower.append(c < 0x80 ? (char) Character.toLowerCase(c) : (char) c));
        return lower.toString();
    }
}
