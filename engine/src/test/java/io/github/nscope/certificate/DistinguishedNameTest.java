package io.github.nscope.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nscope.fixture.CertificateOrder;
import io.github.nscope.fixture.TestPki;
import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERT61String;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.DERUniversalString;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Names: equal and printed as X500Principal does (2.7, 7.2)")
class DistinguishedNameTest {
    private static final String CN = "2.5.4.3";
    private static final String O = "2.5.4.10";
    private static final String EMAIL = "1.2.840.113549.1.9.1";

    private static DistinguishedName name(X500Name name) {
        try {
            return DistinguishedName.parse(name.getEncoded("DER"));
        } catch (MalformedCertificateException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DistinguishedName name(String text) {
        return name(CertificateOrder.name(text));
    }

    private static RDN part(String type, ASN1Encodable value) {
        return new RDN(new AttributeTypeAndValue(new ASN1ObjectIdentifier(type), value));
    }

    private static DistinguishedName name(String type, ASN1Encodable value) {
        return name(new X500Name(new RDN[] {part(type, value)}));
    }

    @Nested
    @DisplayName("2.7: the printed subject")
    class Printed {
        @Test
        @DisplayName("TS82: is reversed against the encoding order")
        void reversed() {
            assertThat(name("C=DE, O=Acme, CN=a")).hasToString("CN=a, O=Acme, C=DE");
        }

        @Test
        void theEmptyNamePrintsAsNothing() {
            assertThat(name("")).hasToString("");
            assertThat(name("").isEmpty()).isTrue();
        }

        @Test
        void partsOfOneRelativeNameStandInEncodingOrder() {
            assertThat(name("C=DE, CN=a+O=Acme")).hasToString("CN=a + O=Acme, C=DE");
        }

        @ParameterizedTest
        @CsvSource({
            "2.5.4.3, CN",
            "2.5.4.6, C",
            "2.5.4.7, L",
            "2.5.4.8, ST",
            "2.5.4.10, O",
            "2.5.4.11, OU",
            "2.5.4.12, T",
            "2.5.4.9, STREET",
            "0.9.2342.19200300.100.1.25, DC",
            "2.5.4.46, DNQ",
            "2.5.4.4, SURNAME",
            "2.5.4.42, GIVENNAME",
            "2.5.4.43, INITIALS",
            "2.5.4.44, GENERATION",
            "1.2.840.113549.1.9.1, EMAILADDRESS",
            "0.9.2342.19200300.100.1.1, UID",
            "2.5.4.5, SERIALNUMBER",
            "1.3.6.1.4.1.42.2.11.2.1, IP",
            "2.5.4.97, OID.2.5.4.97",
            "2.5.4.15, OID.2.5.4.15",
            "2.5.4.17, OID.2.5.4.17"
        })
        void keywords(String type, String keyword) {
            assertThat(name(type, new DERUTF8String("x"))).hasToString(keyword + "=x");
        }

        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '~',
                value = {
                    "plain,plain",
                    "~a, b~,~\"a, b\"~",
                    "a+b,~\"a+b\"~",
                    "a=b,~\"a=b\"~",
                    "a<b,~\"a<b\"~",
                    "a>b,~\"a>b\"~",
                    "#a,~\"#a\"~",
                    "a;b,~\"a;b\"~",
                    "a\\b,~\"a\\\\b\"~",
                    "a\"b,~\"a\\\"b\"~",
                    "~ a~,~\" a\"~",
                    "~a ~,~\"a \"~",
                    "~a  b~,~\"a  b\"~",
                    "~a\nb~,~\"a\nb\"~",
                    "*.a:b/c,*.a:b/c",
                    "Bücher,Bücher"
                })
        void quoting(String value, String printed) {
            assertThat(name(CN, new DERUTF8String(value))).hasToString("CN=" + printed);
        }

        @Test
        void aUniversalStringPrintsAsHexadecimalDer() {
            byte[] utf32 = {0, 0, 0, 'a'};
            assertThat(name(CN, new DERUniversalString(utf32))).hasToString("CN=#1c0400000061");
        }
    }

    @Nested
    @DisplayName("1.7: canonical equality")
    class Equality {
        @ParameterizedTest
        @ValueSource(strings = {"CN=Acme Root", "CN=ACME ROOT", "CN=acme  root", "CN=\\ Acme Root\\ "})
        void ignoresCaseAndSpacing(String other) {
            assertThat(name(other)).isEqualTo(name("CN=Acme Root")).hasSameHashCodeAs(name("CN=Acme Root"));
        }

        @Test
        void ignoresTheStringTypeBetweenPrintableStringAndUtf8String() {
            assertThat(name(CN, new DERPrintableString("Root"))).isEqualTo(name(CN, new DERUTF8String("root")));
        }

        @Test
        void otherStringTypesCountByteForByte() {
            assertThat(name(CN, new DERT61String("Root"))).isNotEqualTo(name(CN, new DERUTF8String("Root")));
            assertThat(name(CN, new DERBMPString("Root"))).isNotEqualTo(name(CN, new DERUTF8String("Root")));
            assertThat(name(EMAIL, new DERIA5String("a@b"))).isNotEqualTo(name(EMAIL, new DERIA5String("A@b")));
        }

        @Test
        void typesWithoutAnRfc2253KeywordCountByteForByte() {
            assertThat(name("2.5.4.5", new DERPrintableString("a")))
                    .isNotEqualTo(name("2.5.4.5", new DERPrintableString("A")));
        }

        @Test
        void theOrderOfPartsCounts() {
            assertThat(name("CN=a, O=b")).isNotEqualTo(name("O=b, CN=a"));
        }
    }

    @Test
    @DisplayName("2.2: a directoryName constraint is a prefix in encoding order, compared canonically")
    void withinSubtree() {
        assertThat(name("O=Acme, CN=x").isWithin(name("O=ACME"))).isTrue();
        assertThat(name("CN=x, O=Acme").isWithin(name("O=Acme"))).isFalse();
        assertThat(name("O=Acme").isWithin(name("O=Acme, CN=x"))).isFalse();
        assertThat(name("CN=x").isWithin(name(""))).isTrue();
    }

    @Test
    @DisplayName("TS66: the most specific attribute is the last one in the DER")
    void mostSpecific() {
        assertThat(name("CN=first, O=x, CN=last").mostSpecific(CN).orElseThrow().text())
                .isEqualTo("last");
        assertThat(name("O=x").mostSpecific(CN)).isEmpty();
    }

    @Test
    @DisplayName("1.7: the directory hash is the first four MD5 bytes of the DER, little endian")
    void directoryHash() throws Exception {
        DistinguishedName name = name("C=DE, CN=Root");
        byte[] md5 = MessageDigest.getInstance("MD5").digest(name.der().toArray());
        String digits = HexFormat.of().formatHex(new byte[] {md5[3], md5[2], md5[1], md5[0]});
        assertThat(name.directoryHash()).isEqualTo(digits);
        assertThat(name(CN, new DERPrintableString("Root")).directoryHash())
                .isNotEqualTo(name(CN, new DERUTF8String("Root")).directoryHash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "300d310b300906035504030c02c328", // UTF8String that is no UTF-8
                "300c310a300806035504031e0161", // BMPString of one byte
                "300d310b300906035504031e02d800", // BMPString with half a pair
                "300c310a300806035504031a0161", // VisibleString
                "300c310a30080603550403020161", // INTEGER
                "300c310a300806035504030c016100", // surplus byte
                "30023100", // empty relative name
                "3003310130"
            })
    void whatBoringSslDoesNotReadIsMalformed(String der) {
        assertThatThrownBy(() -> DistinguishedName.parse(HexFormat.of().parseHex(der)))
                .isInstanceOf(MalformedCertificateException.class)
                .satisfies(
                        thrown -> assertThat(thrown.getMessage()).isNotBlank().doesNotContain("\n"));
    }

    @Test
    @DisplayName("Generated names agree with the JDK's X500Principal in text, equality and encoding")
    void agreesWithX500Principal() throws Exception {
        List<X500Name> names = generated(new Random(7), 400);
        List<DistinguishedName> ours = new ArrayList<>();
        List<X500Principal> theirs = new ArrayList<>();
        for (X500Name name : names) {
            byte[] der = name.getEncoded("DER");
            ours.add(DistinguishedName.parse(der));
            theirs.add(new X500Principal(der));
        }
        for (int i = 0; i < names.size(); i++) {
            assertThat(ours.get(i)).hasToString(theirs.get(i).toString());
            for (int j = 0; j < i; j++) {
                assertThat(ours.get(i).equals(ours.get(j)))
                        .as("%s and %s", ours.get(i), ours.get(j))
                        .isEqualTo(theirs.get(i).equals(theirs.get(j)));
            }
        }
    }

    /** Few types, values and string types, so that many names are nearly or quite equal. */
    private static List<X500Name> generated(Random random, int count) {
        List<String> types = List.of(CN, O, "2.5.4.6", "0.9.2342.19200300.100.1.25", "2.5.4.5", EMAIL, "2.5.4.97");
        List<String> values =
                List.of("a", "A", " a", "a  b", "a b", "a+b", "#a", "a,b", "\"a\"", "a\\", "Ä", "ä", "ß", "ss", "");
        List<X500Name> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            RDN[] parts = new RDN[random.nextInt(3)];
            for (int p = 0; p < parts.length; p++) {
                String value = values.get(random.nextInt(values.size()));
                boolean ascii = value.chars().allMatch(c -> c < 128);
                ASN1Encodable encoded = switch (random.nextInt(ascii ? 4 : 2)) {
                    case 0 -> new DERUTF8String(value);
                    case 1 -> new DERBMPString(value);
                    case 2 -> new DERPrintableString(value);
                    default -> new DERIA5String(value);
                };
                parts[p] = part(types.get(random.nextInt(types.size())), encoded);
            }
            names.add(new X500Name(parts));
        }
        return names;
    }

    @Test
    @DisplayName("A multi-valued part out of order is hashed as the platform's Java classes encode it: in order")
    void hashOfAnUnorderedPart() throws Exception {
        byte[] ordered = CertificateOrder.name("CN=a+O=b").getEncoded("DER");
        byte[] first = HexFormat.of().parseHex("300806035504030c0161");
        byte[] second = HexFormat.of().parseHex("3008060355040a0c0162");
        String unordered =
                "30163114" + HexFormat.of().formatHex(second) + HexFormat.of().formatHex(first);
        DistinguishedName name = DistinguishedName.parse(HexFormat.of().parseHex(unordered));
        assertThat(name.der()).isNotEqualTo(Bytes.copyOf(ordered));
        assertThat(name).isEqualTo(DistinguishedName.parse(ordered));
        assertThat(name.directoryHash())
                .isEqualTo(DistinguishedName.parse(ordered).directoryHash());
        assertThat(new X500Principal(name.der().toArray()).getEncoded()).isEqualTo(ordered);
    }

    @Test
    void namesOfACertificate() {
        Certificate certificate = TestPki.root("O=Acme, CN=Root")
                .issue("CN=x")
                .serialNumber(BigInteger.TEN)
                .mint()
                .certificate();
        assertThat(certificate.issuer()).hasToString("CN=Root, O=Acme");
        assertThat(certificate.subject()).hasToString("CN=x");
        assertThat(certificate.isSelfIssued()).isFalse();
    }
}
