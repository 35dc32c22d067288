package io.github.nscope.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.fixture.CertificateOrder;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.platform.PlatformThrowable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("2.2 step 1: the certificate is parsed again, more strictly, by the platform's Java parser")
class JavaReparseTest {
    private static final String PARSING = "java.security.cert.CertificateParsingException";
    private static final TestCertificate ROOT = TestPki.root("CN=Root");

    private static CertificateOrder leaf() {
        return ROOT.issue("CN=Leaf");
    }

    private static DecodedExtensions accepted(CertificateOrder order) {
        JavaReparse reparse = order.mint().certificate().javaReparse();
        assertThat(reparse).isInstanceOf(JavaReparse.Accepted.class);
        return ((JavaReparse.Accepted) reparse).extensions();
    }

    private static PlatformThrowable refused(CertificateOrder order) {
        JavaReparse reparse = order.mint().certificate().javaReparse();
        assertThat(reparse).isInstanceOf(JavaReparse.Refused.class);
        return ((JavaReparse.Refused) reparse).thrown();
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static CertificateOrder withName(boolean critical, GeneralName... names) {
        return leaf().extension(
                        org.bouncycastle.asn1.x509.Extension.subjectAlternativeName, critical, new GeneralNames(names));
    }

    @Nested
    @DisplayName("Empty names")
    class EmptyNames {
        private static final String INCOMPLETE = "X.509 Certificate is incomplete: ";

        @Test
        @DisplayName("TS44, TS80: empty subject, no extensions at all")
        void withoutExtensionsItPasses() {
            accepted(ROOT.issue(""));
        }

        @Test
        @DisplayName("TS44: empty subject, SAN absent, other extensions present")
        void withoutSan() {
            assertThat(refused(ROOT.issue("").keyUsage(true, 0)))
                    .isEqualTo(PlatformThrowable.of(
                            PARSING,
                            INCOMPLETE + "subject field is empty, and SubjectAlternativeName extension is absent"));
        }

        @Test
        @DisplayName("TS44: empty subject, SAN not critical")
        void sanNotCritical() {
            assertThat(refused(ROOT.issue("").server("a.example.com")))
                    .isEqualTo(PlatformThrowable.of(
                            PARSING,
                            INCOMPLETE + "SubjectAlternativeName extension MUST be marked critical when subject field"
                                    + " is empty"));
        }

        @Test
        void sanCritical() {
            accepted(ROOT.issue("")
                    .extension(
                            org.bouncycastle.asn1.x509.Extension.subjectAlternativeName,
                            true,
                            new GeneralNames(new GeneralName(GeneralName.dNSName, "a.example.com"))));
        }

        @Test
        void anUndecodableSanIsAbsent() {
            assertThat(refused(ROOT.issue("").extension(Oids.SUBJECT_ALTERNATIVE_NAME, false, hex("0500")))
                            .message())
                    .endsWith("extension is absent");
        }

        @Test
        void emptyIssuer() {
            assertThat(refused(leaf().issuerName(CertificateOrder.name(""))))
                    .isEqualTo(PlatformThrowable.of(PARSING, "Empty issuer DN not allowed in X509Certificates"));
        }

        @Test
        void emptySubjectOfVersion1() {
            assertThat(refused(ROOT.issue("").version(1)))
                    .isEqualTo(PlatformThrowable.of(PARSING, "Empty subject DN not allowed in v1 certificate"));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, no more data allowed for version 1 certificate", "2, Extensions not allowed in v2 certificate"})
    void extensionsBelongToVersion3(int version, String message) {
        assertThat(refused(leaf().version(version).server("a.example.com")))
                .isEqualTo(PlatformThrowable.of(PARSING, message));
    }

    @Test
    @DisplayName("Inner and outer signature algorithm differ")
    void algorithmsDiffer() {
        assertThat(refused(leaf().innerAlgorithm("1.2.840.10045.4.3.3")))
                .isEqualTo(PlatformThrowable.of(
                        "java.security.cert.CertificateException", "Signature algorithm mismatch"));
    }

    @Test
    void aRepeatedExtension() {
        PlatformThrowable thrown = refused(leaf().server("a.example.com")
                .repeatedExtension(Oids.SUBJECT_ALTERNATIVE_NAME, false, hex("3003820161")));
        assertThat(thrown.cause())
                .isEqualTo(PlatformThrowable.of("java.io.IOException", "Duplicate extensions not allowed"));
        assertThat(thrown.message()).isEqualTo("java.io.IOException: Duplicate extensions not allowed");
    }

    @Nested
    @DisplayName("An extension of a known type that does not decode")
    class Undecodable {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    Oids.SUBJECT_ALTERNATIVE_NAME,
                    Oids.KEY_USAGE,
                    Oids.EXTENDED_KEY_USAGE,
                    Oids.BASIC_CONSTRAINTS,
                    Oids.NAME_CONSTRAINTS,
                    Oids.CERTIFICATE_POLICIES,
                    Oids.POLICY_CONSTRAINTS,
                    Oids.POLICY_MAPPINGS,
                    Oids.INHIBIT_ANY_POLICY,
                    Oids.CRL_DISTRIBUTION_POINTS,
                    Oids.AUTHORITY_INFORMATION_ACCESS
                })
        @DisplayName("critical: refused with an IOException; not critical: absent")
        void everyKnownType(String oid) {
            byte[] garbage = hex("1201");
            PlatformThrowable thrown = refused(leaf().extension(oid, true, garbage));
            assertThat(thrown.chain())
                    .extracting(PlatformThrowable::exception)
                    .containsExactly(PARSING, "java.io.IOException");
            assertThat(thrown.message()).isEqualTo(thrown.chain().get(1).toString());
            DecodedExtensions decoded = accepted(leaf().extension(oid, false, garbage));
            assertThat(decoded.subjectAlternativeNames()).isEmpty();
            assertThat(decoded.keyUsage()).isEmpty();
            assertThat(decoded.extendedKeyUsage()).isEmpty();
            assertThat(decoded.basicConstraints()).isEmpty();
            assertThat(decoded.nameConstraints()).isEmpty();
            assertThat(decoded.policies()).isEmpty();
            assertThat(decoded.policyConstraints()).isEmpty();
            assertThat(decoded.policyMappings()).isEmpty();
            assertThat(decoded.inhibitAnyPolicy()).isEmpty();
        }

        @Test
        @DisplayName("integers inside extensions may have more bytes than they need")
        void paddedIntegers() {
            assertThat(accepted(leaf().extension(Oids.BASIC_CONSTRAINTS, true, hex("30070101ff02020001")))
                            .basicConstraints()
                            .orElseThrow()
                            .pathLength())
                    .hasValue(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"1.2.3.4", Oids.SIGNED_CERTIFICATE_TIMESTAMPS})
        void anUnknownTypeIsNotDecoded(String oid) {
            accepted(leaf().extension(oid, true, hex("1201")));
        }

        @Test
        void surplusBytes() {
            assertThat(refused(leaf().extension(Oids.KEY_USAGE, true, hex("0302078000")))
                            .message())
                    .isEqualTo("java.io.IOException: extra data given to DerValue constructor");
        }

        @Test
        @DisplayName("the first critical one in encoding order is named")
        void theFirstCounts() {
            CertificateOrder order = leaf().extension(Oids.KEY_USAGE, true, hex("0302078000"))
                    .extension(Oids.BASIC_CONSTRAINTS, true, hex("0500"));
            assertThat(refused(order).message()).contains("extra data");
        }

        @Test
        @DisplayName("inhibitAnyPolicy that is not critical counts as absent whatever it says")
        void inhibitAnyPolicy() {
            assertThat(accepted(leaf().extension(Oids.INHIBIT_ANY_POLICY, false, hex("020100")))
                            .inhibitAnyPolicy())
                    .isEmpty();
            assertThat(accepted(leaf().extension(Oids.INHIBIT_ANY_POLICY, true, hex("020100")))
                            .inhibitAnyPolicy())
                    .hasValue(0);
        }
    }

    @Nested
    @DisplayName("Entries of a critical SAN that the decoder refuses")
    class RefusedNames {
        private static GeneralName ip(int octets) {
            return new GeneralName(GeneralName.iPAddress, new DEROctetString(new byte[octets]));
        }

        private static GeneralName uri(String text) {
            return new GeneralName(GeneralName.uniformResourceIdentifier, text);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 3, 5, 15, 17})
        void ipAddressOfOddLength(int octets) {
            assertThat(refused(withName(true, ip(octets))).message())
                    .isEqualTo("java.io.IOException: Invalid IPAddressName");
        }

        @ParameterizedTest
        @CsvSource({
            "http://a b/, invalid URI name:http://a b/",
            "www.example.com, URI name must include scheme:www.example.com",
            "http://1a.example.com/, 'invalid URI name (host portion is not a valid DNS name, IPv4 address, or IPv6"
                    + " address):http://1a.example.com/'",
            "http://1234/, 'invalid URI name (host portion is not a valid DNS name, IPv4 address, or IPv6"
                    + " address):http://1234/'"
        })
        void uri(String text, String message) {
            assertThat(refused(withName(true, uri(text))).message()).isEqualTo("java.io.IOException: " + message);
        }

        @Test
        void emptyMailbox() {
            assertThat(refused(withName(true, new GeneralName(GeneralName.rfc822Name, "")))
                            .message())
                    .isEqualTo("java.io.IOException: RFC822Name may not be null or empty");
        }

        @Test
        void x400Address() {
            assertThat(refused(leaf().extension(Oids.SUBJECT_ALTERNATIVE_NAME, true, hex("3002a300")))
                            .message())
                    .isEqualTo("java.io.IOException: Unrecognized GeneralName tag, (3)");
        }

        @Test
        @DisplayName("one bad entry in a non-critical SAN makes the whole SAN absent")
        void notCritical() {
            GeneralName good = new GeneralName(GeneralName.dNSName, "a.example.com");
            assertThat(accepted(withName(false, good, ip(5))).subjectAlternativeNames())
                    .isEmpty();
            assertThat(accepted(withName(false, good)).subjectAlternativeNames())
                    .isPresent();
        }
    }

    @Nested
    @DisplayName("Not fatal")
    class NotFatal {
        @ParameterizedTest
        @ValueSource(strings = {"a_b.example.com", "f*.example.com", ".a", "-a", "a.", "a b", "", "1a"})
        void oddDnsNames(String name) {
            assertThat(accepted(withName(true, new GeneralName(GeneralName.dNSName, new DERIA5String(name))))
                            .subjectAlternativeNames())
                    .contains(List.of(new io.github.nscope.certificate.GeneralName.Dns(name)));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"http://a_b.example.com/", "http://*.example.com/", "urn:x:y", "http://1.2.3.4/", "ldap:///x"
                })
        void uris(String text) {
            accepted(withName(true, new GeneralName(GeneralName.uniformResourceIdentifier, text)));
        }

        @Test
        void otherNames() {
            // otherName, ediPartyName, registeredID, a mailbox without "@".
            accepted(leaf().extension(Oids.SUBJECT_ALTERNATIVE_NAME, true, hex("300aa00806022a03a0020500")));
            accepted(leaf().extension(Oids.SUBJECT_ALTERNATIVE_NAME, true, hex("3007a505a1030c0161")));
            accepted(leaf().extension(Oids.SUBJECT_ALTERNATIVE_NAME, true, hex("300488022a03")));
            accepted(withName(true, new GeneralName(GeneralName.rfc822Name, "nobody")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "-5", "13407807929942597099574024998205846127479365820592393377723443"})
        @DisplayName("TS45: negative, zero and over-long serial numbers")
        void serialNumbers(String number) {
            accepted(leaf().serialNumber(new BigInteger(number)));
        }
    }

    @Nested
    @DisplayName("Decoded values")
    class Decoded {
        @Test
        void keyUsage() {
            KeyUsage usage = accepted(leaf().keyUsage(true, 0, 5, 8)).keyUsage().orElseThrow();
            assertThat(usage.asserts(0)).isTrue();
            assertThat(usage.asserts(1)).isFalse();
            assertThat(usage.asserts(KeyUsage.KEY_CERT_SIGN)).isTrue();
            assertThat(usage.asserts(8)).isTrue();
            assertThat(usage.assertsAnUsage()).isTrue();
            assertThat(accepted(leaf().keyUsage(true, 7))
                            .keyUsage()
                            .orElseThrow()
                            .assertsAnUsage())
                    .isFalse();
        }

        @Test
        void basicConstraints() {
            assertThat(accepted(leaf().authority(3)).basicConstraints())
                    .contains(new BasicConstraints(true, OptionalInt.of(3)));
            assertThat(accepted(leaf().authority()).basicConstraints())
                    .contains(new BasicConstraints(true, OptionalInt.empty()));
            assertThat(accepted(leaf().extension(Oids.BASIC_CONSTRAINTS, true, hex("3000")))
                            .basicConstraints())
                    .contains(new BasicConstraints(false, OptionalInt.empty()));
        }

        @Test
        @DisplayName("a path length without cA is no authority, and the length is not looked at")
        void pathLengthAlone() {
            assertThat(accepted(leaf().extension(Oids.BASIC_CONSTRAINTS, true, hex("3003020105")))
                            .basicConstraints())
                    .contains(new BasicConstraints(false, OptionalInt.empty()));
        }

        @Test
        @DisplayName("TS29: an extKeyUsage without entries is not an absent one")
        void extendedKeyUsage() {
            assertThat(accepted(leaf().server("a")).extendedKeyUsage()).contains(List.of("1.3.6.1.5.5.7.3.1"));
            assertThat(accepted(leaf().extension(Oids.EXTENDED_KEY_USAGE, false, hex("3000")))
                            .extendedKeyUsage())
                    .contains(List.of());
        }

        @Test
        void nameConstraints() {
            NameConstraints constraints = accepted(leaf().extension(
                                    Oids.NAME_CONSTRAINTS,
                                    true,
                                    hex("3016a00b3009820161800101810102a107300586032e6162")))
                    .nameConstraints()
                    .orElseThrow();
            assertThat(constraints.permitted())
                    .containsExactly(
                            new NameConstraints.Subtree(new io.github.nscope.certificate.GeneralName.Dns("a"), 1, 2));
            assertThat(constraints.excluded())
                    .containsExactly(new NameConstraints.Subtree(
                            new io.github.nscope.certificate.GeneralName.UriConstraint(".ab"), 0, -1));
        }

        @ParameterizedTest
        @CsvSource({
            "http://a.example.com, invalid URI name constraint (should not include scheme):http://a.example.com",
            "1.2.3.4, invalid URI name constraint:1.2.3.4",
            "1a.example.com, invalid URI name constraint:1a.example.com",
            "'', invalid URI name constraint:"
        })
        @DisplayName(
                "2.2 step 3: a URI constraint with scheme, an address or a label that does not begin with a letter")
        void undecodableUriConstraint(String text, String message) {
            byte[] encoded = permittedUri(text);
            assertThat(refused(leaf().extension(Oids.NAME_CONSTRAINTS, true, encoded))
                            .message())
                    .isEqualTo("java.io.IOException: " + message);
            assertThat(accepted(leaf().extension(Oids.NAME_CONSTRAINTS, false, encoded))
                            .nameConstraints())
                    .isEmpty();
        }

        private static byte[] permittedUri(String text) {
            GeneralSubtree subtree = new GeneralSubtree(new GeneralName(GeneralName.uniformResourceIdentifier, text));
            try {
                return new org.bouncycastle.asn1.x509.NameConstraints(new GeneralSubtree[] {subtree}, null)
                        .getEncoded();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Test
        void policies() {
            assertThat(accepted(leaf().extension(
                                            Oids.CERTIFICATE_POLICIES,
                                            false,
                                            hex("3014300406022a03300c06022a043006300406022a05")))
                            .policies())
                    .contains(List.of(new PolicyInformation("1.2.3", false), new PolicyInformation("1.2.4", true)));
            assertThat(accepted(leaf().extension(Oids.POLICY_MAPPINGS, false, hex("300a300806022a0306022a04")))
                            .policyMappings())
                    .contains(List.of(new PolicyMapping("1.2.3", "1.2.4")));
            assertThat(accepted(leaf().extension(Oids.POLICY_CONSTRAINTS, false, hex("3006800100810105")))
                            .policyConstraints())
                    .contains(new PolicyConstraints(OptionalInt.of(0), OptionalInt.of(5)));
        }

        @Test
        void authorityKeyIdentifier() {
            AuthorityKeyIdentifier identifier = accepted(
                            leaf().extension(Oids.AUTHORITY_KEY_IDENTIFIER, false, hex("300c8002abcda10382016182010a")))
                    .authorityKeyIdentifier()
                    .orElseThrow();
            assertThat(identifier.keyIdentifier()).contains(Bytes.copyOf(hex("abcd")));
            assertThat(identifier.serialNumber()).contains(BigInteger.TEN);
            AuthorityKeyIdentifier empty = accepted(leaf().extension(Oids.AUTHORITY_KEY_IDENTIFIER, false, hex("3000")))
                    .authorityKeyIdentifier()
                    .orElseThrow();
            assertThat(empty.keyIdentifier()).isEmpty();
            assertThat(empty.serialNumber()).isEmpty();
        }

        @Test
        void subjectKeyIdentifier() {
            assertThat(accepted(leaf().extension(Oids.SUBJECT_KEY_IDENTIFIER, false, hex("0402abcd")))
                            .subjectKeyIdentifier())
                    .contains(Bytes.copyOf(hex("abcd")));
        }
    }
}
