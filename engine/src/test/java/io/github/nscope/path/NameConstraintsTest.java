package io.github.nscope.path;

import static io.github.nscope.path.ExtensionValues.address;
import static io.github.nscope.path.ExtensionValues.directory;
import static io.github.nscope.path.ExtensionValues.dns;
import static io.github.nscope.path.ExtensionValues.excluding;
import static io.github.nscope.path.ExtensionValues.mail;
import static io.github.nscope.path.ExtensionValues.permitting;
import static io.github.nscope.path.ExtensionValues.uri;
import static io.github.nscope.path.PathResultAssert.assertResult;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.fixture.CertificateOrder;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.platform.ApiLevel;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What name constraints allow, how several CA certificates' combine, and what throws: trust-semantics 2.2 step 3. */
class NameConstraintsTest {
    private static final TestCertificate ROOT = TestPki.root("CN=Root");
    private static final String ACCEPTED = "accepted";
    private static final String REFUSED = "NAME_CONSTRAINTS";

    /** Below one CA with constraints, a leaf with names; checked on every level, which must agree. */
    private static String outcome(NameConstraints constraints, GeneralName... names) {
        return outcome(constraints, ROOT.issue("CN=leaf").alternativeNames(names));
    }

    private static String outcome(NameConstraints constraints, CertificateOrder leaf) {
        TestCertificate intermediate = ROOT.issue("CN=Intermediate")
                .authority()
                .extension(Extension.nameConstraints, true, constraints)
                .mint();
        return outcome(leaf.issuedBy(intermediate).mint(), intermediate);
    }

    /** Below two CAs with constraints, the first one above the second. */
    private static String outcome(NameConstraints upper, NameConstraints lower, GeneralName... names) {
        TestCertificate top = ROOT.issue("CN=Upper")
                .authority()
                .extension(Extension.nameConstraints, true, upper)
                .mint();
        TestCertificate low = top.issue("CN=Lower")
                .authority()
                .extension(Extension.nameConstraints, true, lower)
                .mint();
        return outcome(low.issue("CN=leaf").alternativeNames(names).mint(), low, top);
    }

    private static String outcome(TestCertificate... presented) {
        List<String> outcomes = ApiLevel.all().stream()
                .map(level -> outcome(TestDevice.of(level, ROOT).check(presented)))
                .distinct()
                .toList();
        assertThat(outcomes).hasSize(1);
        return outcomes.get(0);
    }

    private static String outcome(PathResult result) {
        if (result instanceof PathFound) {
            return ACCEPTED;
        }
        NoPath refused = (NoPath) result;
        return refused.failure() instanceof PathFailure.ExceptionEscaped
                ? PathResultAssert.line(refused.throwable())
                : refused.reason().name();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                // constraint, name, inside
                "example.com, example.com, true",
                "example.com, www.example.com, true",
                "example.com, WWW.EXAMPLE.COM, true",
                "example.com, badexample.com, false",
                "example.com, com, false",
                "www.example.com, example.com, false",
                "www.example.com, *.example.com, false",
                "example.com, *.example.com, true",
                ".example.com, www.example.com, false",
                ".example.com, example.com, false",
                ".example.com, .example.com, true",
                "'', www.example.com, false",
                "'', www.example.com., true",
                "'', '', true"
            })
    @DisplayName("TS31, TS32, TS33: domain names")
    void domainNames(String constraint, String name, boolean inside) {
        assertInside(dns(constraint), dns(name), inside);
    }

    @ParameterizedTest
    @CsvSource({
        "example.com, a@example.com, true",
        "example.com, a@EXAMPLE.com, true",
        "example.com, a@www.example.com, false",
        ".example.com, a@www.example.com, true",
        ".example.com, a@example.com, false",
        "a@example.com, A@Example.COM, true",
        "a@example.com, b@example.com, false",
        "a@example.com, aa@example.com, false",
        "example.com, example.com, true",
        "example.com, badexample.com, false"
    })
    @DisplayName("mail addresses: a host is that host alone, a domain its subdomains alone, a mailbox itself")
    void mailAddresses(String constraint, String name, boolean inside) {
        assertInside(mail(constraint), mail(name), inside);
    }

    @ParameterizedTest
    @CsvSource({
        "example.com, http://example.com/a, true",
        "example.com, http://EXAMPLE.com:8080/a, true",
        "example.com, http://www.example.com/, false",
        ".example.com, http://www.example.com/, true",
        ".example.com, http://example.com/, false",
        "example.com, http://192.0.2.1/, false",
        "example.com, 'http://[2001:db8::1]/', false"
    })
    @DisplayName("URIs: a host is that host alone, a domain its subdomains alone; IP addresses are in neither")
    void uris(String constraint, String name, boolean inside) {
        assertInside(uri(constraint), uri(name), inside);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0.255.0.0.0, 10.1.2.3, true",
        "10.0.0.0.255.0.0.0, 11.1.2.3, false",
        "0.0.0.0.0.0.0.0, 1.2.3.4, true",
        "0.0.0.0.0.0.0.0, 32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.1, true",
        "32.1.13.184.255.255.255.255, 32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.1, true",
        "32.1.13.185.255.255.255.255, 32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.1, false",
        "10.0.0.1.255.0.0.0, 10.0.0.1, false",
        "1.2.3.4, 1.2.3.4, true",
        "1.2.3.4, 1.2.3.5, false"
    })
    @DisplayName("TS77: addresses and subnets; an IPv4 subnet holds IPv6 addresses with the same first octets")
    void addresses(String constraint, String name, boolean inside) {
        assertInside(address(constraint), address(name), inside);
    }

    @ParameterizedTest
    @CsvSource({
        "'O=Acme', 'O=Acme, CN=x', true",
        "'O=Acme', 'O=ACME, CN=x', true",
        "'O=Acme', 'CN=x, O=Acme', false",
        "'O=Acme, CN=x', 'O=Acme', false",
        "'O=Acme', 'O=Acme', true",
        "'', 'O=Any', true"
    })
    @DisplayName("directory names: the constraint is a beginning of the name in encoding order")
    void directoryNames(String constraint, String name, boolean inside) {
        assertInside(directory(constraint), directory(name), inside);
    }

    private static void assertInside(GeneralName constraint, GeneralName name, boolean inside) {
        // A directoryName constraint is held against the subject too: the empty one has no such test.
        CertificateOrder leaf =
                ROOT.issue("").extension(Extension.subjectAlternativeName, true, new GeneralNames(name));
        assertThat(outcome(permitting(constraint), leaf)).isEqualTo(inside ? ACCEPTED : REFUSED);
        assertThat(outcome(excluding(constraint), leaf)).isEqualTo(inside ? REFUSED : ACCEPTED);
    }

    @Test
    @DisplayName("constraints of a type without a name of the type say nothing; excluded comes before permitted")
    void types() {
        assertThat(outcome(permitting(dns("example.com")), mail("a@b.test"))).isEqualTo(ACCEPTED);
        assertThat(outcome(permitting(dns("a.test"), dns("b.test")), dns("x.b.test")))
                .isEqualTo(ACCEPTED);
        assertThat(outcome(permitting(dns("a.test")), dns("x.a.test"), dns("x.b.test")))
                .isEqualTo(REFUSED);
        NameConstraints both = new NameConstraints(
                new GeneralSubtree[] {new GeneralSubtree(dns("a.test"))},
                new GeneralSubtree[] {new GeneralSubtree(dns("x.a.test"))});
        assertThat(outcome(both, dns("y.a.test"))).isEqualTo(ACCEPTED);
        assertThat(outcome(both, dns("x.a.test"))).isEqualTo(REFUSED);
    }

    @Test
    @DisplayName("TS30: a common name is no host name")
    void commonName() {
        assertThat(outcome(permitting(dns("example.com")), ROOT.issue("CN=www.other.test")))
                .isEqualTo(ACCEPTED);
        assertThat(outcome(excluding(dns("other.test")), ROOT.issue("CN=www.other.test")))
                .isEqualTo(ACCEPTED);
    }

    @Test
    @DisplayName("the subject is a directory name")
    void subject() {
        assertThat(outcome(permitting(directory("O=Acme")), ROOT.issue("O=Acme, CN=x")))
                .isEqualTo(ACCEPTED);
        assertThat(outcome(permitting(directory("O=Acme")), ROOT.issue("O=Other, CN=x")))
                .isEqualTo(REFUSED);
        assertThat(outcome(excluding(directory("")), ROOT.issue("CN=x"))).isEqualTo(REFUSED);
    }

    @Test
    @DisplayName("TS34: mail addresses in the subject count where there is no subjectAltName, and are well-formed")
    void mailInSubject() {
        CertificateOrder leaf = ROOT.issue("E=a@other.test, CN=x");
        assertThat(outcome(permitting(mail("example.com")), leaf)).isEqualTo(REFUSED);
        assertThat(outcome(permitting(mail("example.com")), leaf.dnsNames("a.test")))
                .isEqualTo(ACCEPTED);
        assertThat(outcome(permitting(mail("example.com")), ROOT.issue("E=a@, CN=x")))
                .isEqualTo(ACCEPTED);
        assertThat(outcome(permitting(mail("example.com")), ROOT.issue("E=a@example.com, CN=x")))
                .isEqualTo(ACCEPTED);
    }

    @Test
    @DisplayName("TS81: undecodable name constraints and names that are not critical do not count")
    void undecodable() {
        TestCertificate loose = ROOT.issue("CN=Intermediate")
                .authority()
                .extension("2.5.29.30", false, new byte[] {5, 0})
                .mint();
        assertThat(outcome(loose.endEntity("www.example.com"), loose)).isEqualTo(ACCEPTED);
        TestCertificate strict = ROOT.issue("CN=Intermediate")
                .authority()
                .extension("2.5.29.30", true, new byte[] {5, 0})
                .mint();
        assertThat(outcome(strict.endEntity("www.example.com"), strict)).isEqualTo("REFUSED_BY_JAVA_PARSER");
        CertificateOrder garbled = ROOT.issue("CN=a").extension("2.5.29.17", false, new byte[] {5, 0});
        assertThat(outcome(permitting(dns("example.com")), garbled)).isEqualTo(ACCEPTED);
        // One bad entry is enough.
        assertThat(outcome(permitting(dns("example.com")), dns("www.other.test"), address("1.2.3")))
                .isEqualTo(ACCEPTED);
    }

    @Test
    @DisplayName("constraints of the anchor do not count, those of an intermediate count for intermediates as well")
    void whereConstraintsCount() {
        TestCertificate constrained = TestPki.selfSigned("CN=Root")
                .authority()
                .extension(Extension.nameConstraints, true, permitting("example.com"))
                .mint();
        assertResult(TestDevice.of(34, constrained).check(constrained.endEntity("www.other.test")))
                .trusts();
        TestCertificate upper = ROOT.issue("CN=Upper")
                .authority()
                .extension(Extension.nameConstraints, true, permitting(dns("example.com")))
                .mint();
        TestCertificate lower =
                upper.issue("CN=Lower").authority().dnsNames("ca.other.test").mint();
        assertThat(outcome(lower.endEntity("www.example.com"), lower, upper)).isEqualTo(REFUSED);
        TestCertificate named =
                upper.issue("CN=Lower").authority().dnsNames("ca.example.com").mint();
        assertThat(outcome(named.endEntity("www.example.com"), named, upper)).isEqualTo(ACCEPTED);
    }

    @Test
    @DisplayName("distances are not supported")
    void distances() {
        assertResult(withDistance(0x80, 0)).trusts();
        assertResult(withDistance(0x80, 1))
                .refusesFor(PathReason.NAME_CONSTRAINT_DISTANCE)
                .throwing(
                        "CertificateException: Chain validation failed",
                        "CertPathValidatorException: java.io.IOException: Non-zero minimum BaseDistance in name"
                                + " constraints not supported",
                        "IOException: Non-zero minimum BaseDistance in name constraints not supported");
        assertResult(withDistance(0x81, 0))
                .refusesFor(PathReason.NAME_CONSTRAINT_DISTANCE)
                .throwing(
                        "CertificateException: Chain validation failed",
                        "CertPathValidatorException: java.io.IOException: Maximum BaseDistance in name constraints not"
                                + " supported",
                        "IOException: Maximum BaseDistance in name constraints not supported");
    }

    private static PathResult withDistance(int tag, int value) {
        // permitted { dNSName "a.test", and a distance }
        byte[] base = {(byte) 0x82, 6, 'a', '.', 't', 'e', 's', 't'};
        byte[] constraints = new byte[base.length + 9];
        byte[] head = {0x30, 15, (byte) 0xa0, 13, 0x30, 11};
        System.arraycopy(head, 0, constraints, 0, head.length);
        System.arraycopy(base, 0, constraints, head.length, base.length);
        byte[] tail = {(byte) tag, 1, (byte) value};
        System.arraycopy(tail, 0, constraints, head.length + base.length, tail.length);
        TestCertificate intermediate = ROOT.issue("CN=Intermediate")
                .authority()
                .extension("2.5.29.30", true, constraints)
                .mint();
        return TestDevice.of(34, ROOT).check(intermediate.endEntity("a.test"), intermediate);
    }

    static Stream<Arguments> merges() {
        String dnsCrash = "RuntimeException: Unexpected error: java.io.IOException: DNS name must not be null";
        String mailCrash =
                "RuntimeException: Unexpected error: java.io.IOException: RFC822Name may not be null or empty";
        String uriCrash = "RuntimeException: Unexpected error: java.io.IOException: URI name must include scheme:";
        return Stream.of(
                merge("excluded lists are united", excluding("a.test"), excluding("b.test"), dns("x.a.test"), REFUSED),
                merge("excluded lists are united", excluding("a.test"), excluding("b.test"), dns("x.b.test"), REFUSED),
                merge("excluded lists are united", excluding("a.test"), excluding("b.test"), dns("x.c.test"), ACCEPTED),
                merge("the narrower counts", permitting("test"), permitting("a.test"), dns("x.a.test"), ACCEPTED),
                merge("the narrower counts", permitting("test"), permitting("a.test"), dns("x.b.test"), REFUSED),
                merge("the narrower counts", permitting("a.test"), permitting("test"), dns("x.b.test"), REFUSED),
                merge("the same twice", permitting("a.test"), permitting("a.test"), dns("x.a.test"), ACCEPTED),
                merge(
                        "types of one of them are kept",
                        permitting("a.test"),
                        permitting(mail("b.test")),
                        dns("x"),
                        REFUSED),
                merge(
                        "types of one of them are kept",
                        permitting("a.test"),
                        permitting(mail("b.test")),
                        mail("a@c.test"),
                        REFUSED),
                merge("TS78: disjoint domains", permitting("a.test"), permitting("b.test"), mail("a@b.test"), dnsCrash),
                merge(
                        "TS78: disjoint mail hosts",
                        permitting(mail("a.test")),
                        permitting(mail("b.test")),
                        dns("x"),
                        mailCrash),
                merge("TS78: disjoint URIs", permitting(uri("a.test")), permitting(uri("b.test")), dns("x"), uriCrash),
                merge(
                        "TS78: disjoint subnets",
                        permitting(address("10.0.0.0.255.0.0.0")),
                        permitting(address("11.0.0.0.255.0.0.0")),
                        dns("x"),
                        "NullPointerException: Attempt to get length of null array"),
                merge(
                        "disjoint directories",
                        permitting(directory("CN=leaf"), directory("CN=Lower")),
                        permitting(directory("O=b")),
                        dns("x"),
                        REFUSED),
                // Of two subtrees inside one, the platform keeps the first.
                merge(
                        "only the first of the narrower ones",
                        permitting("test"),
                        permitting(dns("a.test"), dns("b.test")),
                        dns("x.b.test"),
                        REFUSED),
                // A subtree that was replaced by a narrower one no longer counts as common ground for the next.
                merge(
                        "replaced first, then disjoint",
                        permitting(dns("a.test"), dns("b.test")),
                        permitting("x.a.test"),
                        dns("x.a.test"),
                        dnsCrash),
                merge(
                        "disjoint first, then replaced",
                        permitting(dns("b.test"), dns("a.test")),
                        permitting("x.a.test"),
                        dns("x.a.test"),
                        ACCEPTED),
                // What is permitted and excluded is no longer permitted, and then nothing of its type is constrained.
                merge(
                        "permitted inside excluded",
                        permitting("x.a.test"),
                        excluding("a.test"),
                        dns("b.test"),
                        ACCEPTED),
                merge(
                        "permitted inside excluded",
                        permitting("x.a.test"),
                        excluding("a.test"),
                        dns("a.test"),
                        REFUSED));
    }

    private static Arguments merge(
            String words, NameConstraints upper, NameConstraints lower, GeneralName name, String outcome) {
        return Arguments.of(words, upper, lower, name, outcome);
    }

    @ParameterizedTest(name = "{0}: {4}")
    @MethodSource("merges")
    @DisplayName("the constraints of two CA certificates")
    void merging(String words, NameConstraints upper, NameConstraints lower, GeneralName name, String outcome) {
        assertThat(outcome(upper, lower, name)).as(words).isEqualTo(outcome);
    }

    @Test
    @DisplayName("TS77: an IPv6 subnet runs off the end of an IPv4 address that agrees with its beginning")
    void overrun() {
        GeneralName all = address("0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0" + ".0".repeat(16));
        String crash = "ArrayIndexOutOfBoundsException: length=4; index=4";
        assertThat(outcome(permitting(all), address("1.2.3.4"))).isEqualTo(crash);
        assertThat(outcome(excluding(all), address("1.2.3.4"))).isEqualTo(crash);
        GeneralName other = address("32.1.13.184" + ".0".repeat(12) + ".255.255.255.255" + ".0".repeat(12));
        assertThat(outcome(permitting(other), address("1.2.3.4"))).isEqualTo(REFUSED);
        assertThat(outcome(excluding(other), address("1.2.3.4"))).isEqualTo(ACCEPTED);
        assertThat(outcome(excluding(other), address("32.1.13.184"))).isEqualTo(crash);
    }

    @Test
    @DisplayName("TS79: a URI without a host, otherName and registeredID throw where a constraint has their type")
    void crashes() {
        String nullPointer = "NullPointerException: Attempt to invoke virtual method 'boolean"
                + " java.lang.String.equalsIgnoreCase(java.lang.String)' on a null object reference";
        assertThat(outcome(permitting(uri("example.com")), uri("urn:x:y"))).isEqualTo(nullPointer);
        assertThat(outcome(permitting(dns("example.com")), uri("urn:x:y"))).isEqualTo(ACCEPTED);
        GeneralName other =
                new GeneralName(GeneralName.otherName, new DERSequence(new org.bouncycastle.asn1.ASN1Encodable[] {
                    new ASN1ObjectIdentifier("1.2.3"), new DERTaggedObject(true, 0, new DERUTF8String("a"))
                }));
        assertThat(outcome(permitting(other), other))
                .isEqualTo("UnsupportedOperationException: Narrowing, widening, and matching are not supported for"
                        + " OtherName.");
        assertThat(outcome(permitting(other), dns("example.com"))).isEqualTo(ACCEPTED);
        GeneralName registered = new GeneralName(GeneralName.registeredID, "1.2.3");
        assertThat(outcome(permitting(registered), registered)).isEqualTo(ACCEPTED);
        assertThat(outcome(excluding(registered), registered)).isEqualTo(REFUSED);
        assertThat(outcome(excluding(registered), new GeneralName(GeneralName.registeredID, "1.2.4")))
                .isEqualTo("UnsupportedOperationException: Narrowing and widening are not supported for OIDNames");
    }

    @Test
    @DisplayName("a runtime exception ends the search, though another path would do")
    void crashEndsTheSearch() {
        TestCertificate crashing = ROOT.issue("CN=Intermediate")
                .authority()
                .extension(Extension.nameConstraints, true, permitting(uri("example.com")))
                .mint();
        TestCertificate plain = ROOT.intermediate("CN=Intermediate");
        TestCertificate leaf =
                plain.issue("CN=leaf").alternativeNames(uri("urn:x:y")).mint();
        TestDevice device = TestDevice.of(34, ROOT);
        assertResult(device.check(leaf, plain, crashing)).trusts(leaf, plain, ROOT);
        PathResult crash = device.check(leaf, crashing, plain);
        assertResult(crash).refusesFor(PathReason.NAME_CONSTRAINTS_CRASH);
        assertThat(crash.evidence().failed()).hasSize(1);
        assertThat(((NoPath) crash).failure().check()).isEqualTo(PathCheck.NAME_CONSTRAINTS);
    }
}
