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
import io.github.nscope.fixture.TestKey;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.platform.ApiLevel;
import java.math.BigInteger;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PolicyConstraints;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trust-semantics 2.6 and the column of level 23 in section 8: Bouncy Castle's checks and words. */
class Rfc3280ValidationTest {
    private static final String CPVE = "CertPathValidatorException: ";
    private static final String EXTENDED = "ExtCertPathValidatorException: ";
    private static final TestCertificate ROOT = TestPki.root("CN=Root");
    private static final TestCertificate INTERMEDIATE = ROOT.intermediate("CN=Intermediate");

    private static CertificateOrder server(TestCertificate issuer) {
        return issuer.issue("CN=www.example.com").server("www.example.com");
    }

    private static CertificateOrder authority() {
        return ROOT.issue("CN=Intermediate").authority();
    }

    private static PathResultAssert check(TestCertificate... presented) {
        return assertResult(TestDevice.of(23, ROOT).check(presented));
    }

    private static PathResultAssert checkEndEntity(CertificateOrder leaf) {
        return check(leaf.mint(), INTERMEDIATE);
    }

    private static PathResultAssert checkIntermediate(CertificateOrder intermediate) {
        TestCertificate minted = intermediate.mint();
        return check(server(minted).mint(), minted);
    }

    /** What {@code TrustManagerImpl} wraps is a {@code CertificateException} of its cause's text. */
    private static String[] wrapped(String packageName, String... causes) {
        String[] lines = new String[causes.length + 1];
        lines[0] = "CertificateException: " + packageName + "." + causes[0];
        System.arraycopy(causes, 0, lines, 1, causes.length);
        return lines;
    }

    private static String[] plain(String... causes) {
        return wrapped("java.security.cert", causes);
    }

    private static String[] extended(String... causes) {
        return wrapped("com.android.org.bouncycastle.jce.exception", causes);
    }

    @Test
    @DisplayName("validity: leaf and intermediate alike, with the validity exception as the cause")
    void validity() {
        String expired =
                "Certificate expired at Wed Jan 01 00:00:00 UTC 2025 (compared to Thu Jan 01 00:00:00 UTC 2026)";
        String[] lines = extended(
                EXTENDED + "Could not validate certificate: " + expired, "CertificateExpiredException: " + expired);
        checkEndEntity(server(INTERMEDIATE).valid("2020-01-01", "2025-01-01"))
                .refusesFor(PathReason.EXPIRED)
                .throwing(lines);
        checkIntermediate(authority().valid("2020-01-01", "2025-01-01"))
                .refusesFor(PathReason.EXPIRED)
                .throwing(lines);
    }

    @Test
    @DisplayName("a signature that does not verify: the text depends on whether an anchor should have made it")
    void signature() {
        TestCertificate wrongKey = authority().key(TestKey.ec("wrong")).mint();
        check(server(INTERMEDIATE).mint(), wrongKey)
                .refusesFor(PathReason.SIGNATURE)
                .throwing(extended(
                        EXTENDED + "Could not validate certificate signature.",
                        "CertificateException: bad ECDSA signature"));
        TestCertificate otherRoot = TestPki.selfSigned("CN=Root")
                .authority()
                .key(TestKey.ec("other"))
                .mint();
        TestCertificate ofOther = otherRoot.issue("CN=a").server("a").mint();
        check(ofOther, ROOT)
                .refusesFor(PathReason.SIGNATURE)
                .throwing(plain(
                        CPVE + "TrustAnchor found but certificate validation failed.",
                        "AnnotatedException: TrustAnchor found but certificate validation failed.",
                        "CertificateException: bad ECDSA signature"));
    }

    @Test
    @DisplayName("issuing certificates: version 1, basicConstraints absent and false, path length, keyUsage")
    void issuers() {
        checkIntermediate(ROOT.issue("CN=Old").version(1))
                .refusesFor(PathReason.NOT_A_CA)
                .throwing(plain(CPVE + "Version 1 certificates can't be used as CA ones."));
        checkIntermediate(authority().without("2.5.29.19"))
                .refusesFor(PathReason.NOT_A_CA)
                .throwing(plain(CPVE + "Intermediate certificate lacks BasicConstraints"));
        checkIntermediate(authority().extension(Extension.basicConstraints, true, new BasicConstraints(false)))
                .refusesFor(PathReason.NOT_A_CA)
                .throwing(plain(CPVE + "Not a CA certificate"));
        TestCertificate narrow = authority().authority(0).mint();
        TestCertificate below = narrow.intermediate("CN=One too many");
        check(server(below).mint(), below, narrow)
                .refusesFor(PathReason.PATH_LENGTH)
                .throwing(extended(EXTENDED + "Max path length not greater than zero"));
        for (boolean critical : new boolean[] {true, false}) {
            checkIntermediate(authority().keyUsage(critical, 6))
                    .refusesFor(PathReason.NO_CERTIFICATE_SIGNING)
                    .throwing(extended(EXTENDED
                            + "Issuer certificate keyusage extension is critical and does not permit key signing."));
        }
    }

    @Test
    @DisplayName("TS43: critical CRL distribution points and extended key usage count for the end entity alone")
    void criticalExtensions() {
        byte[] empty = {0x30, 0};
        checkEndEntity(server(INTERMEDIATE).extension("2.5.29.31", true, empty)).trusts();
        checkIntermediate(authority().extension("2.5.29.31", true, empty))
                .refusesFor(PathReason.CRITICAL_EXTENSION)
                .throwing(extended(EXTENDED + "Certificate has unsupported critical extension: [2.5.29.31]"));
        checkEndEntity(server(INTERMEDIATE).extension("1.2.3.4", true, empty))
                .refusesFor(PathReason.CRITICAL_EXTENSION)
                .throwing(extended(EXTENDED + "Certificate has unsupported critical extension: [1.2.3.4]"));
        for (String processed : List.of("2.5.29.28", "2.5.29.27")) {
            checkEndEntity(server(INTERMEDIATE).extension(processed, true, empty))
                    .trusts();
        }
    }

    @Test
    @DisplayName("a critical extended key usage that can't be decoded is one that nobody processes")
    void undecodablePurposes() {
        checkEndEntity(server(INTERMEDIATE).extension("2.5.29.37", true, new byte[] {5, 0}))
                .refusesFor(PathReason.CRITICAL_EXTENSION)
                .throwing(extended(EXTENDED + "Certificate has unsupported critical extension: [2.5.29.37]"));
    }

    @Test
    @DisplayName(
            "names that X500Principal calls equal and the library does not: control characters, letters beyond ASCII")
    void namesOfTwoComparisons() {
        namesOfTwoComparisons("CN=\\07Root", "CN=\u0007Root", "CN=Root");
        namesOfTwoComparisons("CN=Root \u00c9", "CN=Root \u00c9", "CN=Root \u00e9");
        TestCertificate blanks =
                TestPki.selfSigned("CN=ROOT").authority().key(ROOT.key()).mint();
        assertResult(TestDevice.of(23, blanks)
                        .check(ROOT.issue("CN=a").server("a").mint()))
                .trusts();
    }

    private static void namesOfTwoComparisons(String subject, String printed, String issuer) {
        TestCertificate anchor =
                TestPki.selfSigned(subject).authority().key(ROOT.key()).mint();
        TestCertificate other =
                TestPki.selfSigned(issuer).authority().key(ROOT.key()).mint();
        assertResult(TestDevice.of(23, anchor)
                        .check(other.issue("CN=a").server("a").mint()))
                .refusesFor(PathReason.NAME_CHAINING)
                .throwing(extended(EXTENDED + "IssuerName(" + issuer + ") does not match SubjectName(" + printed
                        + ") of signing certificate."));
    }

    @Test
    @DisplayName("the extended key usage's failure is wrapped")
    void extendedKeyUsage() {
        checkEndEntity(INTERMEDIATE
                        .issue("CN=a")
                        .extension(
                                Extension.extendedKeyUsage,
                                false,
                                new ExtendedKeyUsage(KeyPurposeId.id_kp_codeSigning)))
                .refusesFor(PathReason.EXTENDED_KEY_USAGE)
                .throwing(extended(
                        EXTENDED + "Additional certificate path checker failed.",
                        CPVE + "End-entity certificate does not have a valid extendedKeyUsage."));
    }

    @Test
    @DisplayName("TS34: mail addresses of the subject count even beside a subjectAltName")
    void mailBesideAlternativeNames() {
        checkConstrained(permitting(mail("other.org")), named("CN=a,E=a@example.com", dns("www.example.com")))
                .refusesFor(PathReason.NAME_CONSTRAINTS)
                .throwing(
                        plain(
                                CPVE + "Subtree check for certificate subject alternative email failed.",
                                "PKIXNameConstraintValidatorException: Subject email address is not from a permitted subtree."));
    }

    private static CertificateOrder named(String subject, GeneralName... names) {
        return ROOT.issue(subject).extension(Extension.subjectAlternativeName, false, new GeneralNames(names));
    }

    private static PathResultAssert checkConstrained(NameConstraints constraints, CertificateOrder leaf) {
        return checkConstrained(constraints, null, leaf);
    }

    /** The leaf under two CA certificates, the lower of which may have no constraints. */
    private static PathResultAssert checkConstrained(
            NameConstraints upper, @Nullable NameConstraints lower, CertificateOrder leaf) {
        TestCertificate above = ROOT.issue("CN=Above")
                .authority()
                .extension(Extension.nameConstraints, true, upper)
                .mint();
        CertificateOrder nearer = above.issue("O=Acme,CN=Nearer").authority();
        TestCertificate below =
                (lower == null ? nearer : nearer.extension(Extension.nameConstraints, true, lower)).mint();
        return check(leaf.issuedBy(below).mint(), below, above);
    }

    @ParameterizedTest
    @DisplayName("TS31, TS32, TS33: dNSName constraints take a leading dot; of length zero they cover the empty name")
    @CsvSource({
        "permitted, .example.com, www.example.com, true",
        "permitted, .example.com, example.com, false",
        "permitted, example.com, example.com, true",
        "permitted, example.com, badexample.com, false",
        "permitted, example.com, *.example.com, true",
        "permitted, com, .example.com, false",
        "permitted, com, a..example.com, false",
        "permitted, '', www.example.com, false",
        "permitted, '', www.example.com., true",
        "excluded, '', www.example.com, true",
        "excluded, .example.com, www.example.com, false",
        "excluded, www.example.com, *.example.com, true"
    })
    void dnsConstraints(String kind, String constraint, String host, boolean accepted) {
        NameConstraints constraints =
                kind.equals("permitted") ? permitting(dns(constraint)) : excluding(dns(constraint));
        PathResultAssert result = checkConstrained(constraints, named("CN=a", dns(host)));
        if (accepted) {
            result.trusts();
        } else {
            result.refusesFor(PathReason.NAME_CONSTRAINTS);
        }
    }

    @Test
    @DisplayName("two CA certificates that permit the same dNSName permit none; a narrower one is what both permit")
    void intersections() {
        CertificateOrder leaf = named("CN=a", dns("www.example.com"));
        checkConstrained(permitting(dns("example.com")), permitting(dns("example.com"), dns("example.com")), leaf)
                .refusesFor(PathReason.NAME_CONSTRAINTS);
        checkConstrained(permitting(dns("example.com")), permitting(dns("www.example.com"), dns("b.org")), leaf)
                .trusts();
        checkConstrained(permitting(dns("a.org")), permitting(dns("b.org")), leaf)
                .refusesFor(PathReason.NAME_CONSTRAINTS)
                .throwing(plain(
                        CPVE + "Subtree check for certificate subject alternative name failed.",
                        "PKIXNameConstraintValidatorException: DNS is not from a permitted subtree."));
    }

    @Test
    @DisplayName("addresses of another length, URIs without a host and other names are outside, and nothing crashes")
    void otherNames() {
        checkConstrained(
                        excluding(address("0.0.0.0.0.0.0.0")),
                        named("CN=a", address("32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.1")))
                .trusts();
        checkConstrained(permitting(address("192.0.2.0.255.255.255.0")), named("CN=a", address("192.0.2.7")))
                .trusts();
        checkConstrained(permitting(address("192.0.2.0.255.255.255.0")), named("CN=a", address("192.0.3.7")))
                .refusesFor(PathReason.NAME_CONSTRAINTS);
        checkConstrained(permitting(uri("example.com")), named("CN=a", uri("urn:x:y")))
                .refusesFor(PathReason.NAME_CONSTRAINTS);
        checkConstrained(permitting(uri(".example.com")), named("CN=a", uri("https://u:p@www.example.com/x")))
                .refusesFor(PathReason.NAME_CONSTRAINTS);
        checkConstrained(permitting(uri(".example.com")), named("CN=a", uri("https://www.example.com:8443/x")))
                .trusts();
        checkConstrained(permitting(directory("O=Acme")), named("O=Acme,CN=a", dns("a")))
                .trusts();
        checkConstrained(permitting(directory("O=acme")), named("O=Acme,CN=a", dns("a")))
                .refusesFor(PathReason.NAME_CONSTRAINTS)
                .throwing(
                        plain(
                                CPVE + "Subtree check for certificate subject failed.",
                                "PKIXNameConstraintValidatorException: Subject distinguished name is not from a permitted subtree"));
    }

    @Test
    @DisplayName("an undecodable subjectAltName is fatal though not critical; an empty mail constraint crashes")
    void undecodable() {
        checkEndEntity(server(INTERMEDIATE).extension("2.5.29.17", false, new byte[] {5, 0}))
                .refusesFor(PathReason.UNDECODABLE_EXTENSION);
        checkIntermediate(authority().extension("2.5.29.19", false, new byte[] {4, 0}))
                .refusesFor(PathReason.UNDECODABLE_EXTENSION);
        PathResult crash = TestDevice.of(23, ROOT).check(crashing());
        assertResult(crash).refusesFor(PathReason.NAME_CONSTRAINTS_CRASH);
        assertThat(((NoPath) crash).failure()).isInstanceOf(PathFailure.ExceptionEscaped.class);
    }

    @Test
    @DisplayName("a registeredID without content is one, and policy mappings that are no sequence crash")
    void oddContents() {
        checkEndEntity(server(INTERMEDIATE)
                        .extension("2.5.29.17", false, new byte[] {0x30, 5, (byte) 0x82, 1, 'a', (byte) 0x88, 0}))
                .trusts();
        PathResult crash = checkedIntermediate(authority().extension("2.5.29.33", true, new byte[] {2, 1, 0}));
        assertResult(crash)
                .refusesFor(PathReason.UNDECODABLE_EXTENSION)
                .throwing("IllegalArgumentException: unknown object in getInstance:"
                        + " com.android.org.bouncycastle.asn1.ASN1Integer");
        assertThat(((NoPath) crash).failure()).isInstanceOf(PathFailure.ExceptionEscaped.class);
    }

    private static PathResult checkedIntermediate(CertificateOrder intermediate) {
        TestCertificate minted = intermediate.mint();
        return TestDevice.of(23, ROOT).check(server(minted).mint(), minted);
    }

    private static TestCertificate[] crashing() {
        TestCertificate above = authority()
                .extension(Extension.nameConstraints, true, permitting(mail("")))
                .mint();
        return new TestCertificate[] {
            named("CN=a", mail("a@example.com")).issuedBy(above).mint(), above
        };
    }

    @Test
    @DisplayName("an explicit policy that no certificate has: the text depends on where it is missed")
    void policies() {
        PolicyConstraints required = new PolicyConstraints(BigInteger.ZERO, null);
        checkIntermediate(authority().extension(Extension.policyConstraints, true, required))
                .refusesFor(PathReason.POLICY_REQUIRED)
                .throwing(extended(EXTENDED + "No valid policy tree found when one expected."));
        checkEndEntity(server(INTERMEDIATE).extension(Extension.policyConstraints, true, required))
                .refusesFor(PathReason.POLICY_REQUIRED)
                .throwing(plain(CPVE + "Path processing failed on policy."));
        CertificatePolicies listed = new CertificatePolicies(new PolicyInformation(new ASN1ObjectIdentifier("1.2.3")));
        TestCertificate issuing = authority()
                .extension(Extension.policyConstraints, true, required)
                .extension(Extension.certificatePolicies, false, listed)
                .mint();
        check(
                        server(issuing)
                                .extension(Extension.certificatePolicies, false, listed)
                                .mint(),
                        issuing)
                .trusts();
    }

    @Test
    @DisplayName(
            "TS48: the end entity's serial number and every issuing key are looked up, the end entity's key is not")
    void blocklist() {
        PathRules rules = PathRules.of(TestDevice.profile(ApiLevel.of(23)));
        TestCertificate leaf = server(INTERMEDIATE).mint();
        TestDevice device = TestDevice.of(23, ROOT);
        for (TestCertificate blocked : List.of(INTERMEDIATE, ROOT)) {
            PathResult result =
                    device.with(rules.with(blocking(rules, blocked))).check(leaf, INTERMEDIATE);
            assertResult(result).refusesFor(PathReason.BLOCKED_KEY);
            assertThat(((NoPath) result).throwable().chain().get(1).message())
                    .startsWith("Certificate revocation of public key ");
        }
        assertResult(device.with(rules.with(blocking(rules, leaf))).check(leaf, INTERMEDIATE))
                .trusts();
        String serial = leaf.certificate().serialNumber().toString(16);
        Blocklist numbers = Blocklist.of(rules.profile(), "", "").withSerialNumbers(rules.profile(), "zz, " + serial);
        assertResult(device.with(rules.with(numbers)).check(leaf, INTERMEDIATE))
                .refusesFor(PathReason.BLOCKED_SERIAL_NUMBER)
                .throwing(plain(
                        CPVE + "Certificate revocation of serial 0x" + serial,
                        "AnnotatedException: Certificate revocation of serial 0x" + serial));
    }

    private static Blocklist blocking(PathRules rules, TestCertificate certificate) {
        return Blocklist.of(
                rules.profile(), certificate.certificate().publicKey().sha1().toHex(), "");
    }

    @Test
    @DisplayName("TS8: what handleTrustStorageUpdate clears, were it called, are learned intermediates too")
    void learnedIntermediates() {
        TestDevice device = TestDevice.of(23, ROOT);
        PathResult first = device.check(server(INTERMEDIATE).mint(), INTERMEDIATE);
        ProcessMemory learned = ProcessMemory.FRESH.after(first);

        assertResult(device.check(remembering(learned), server(INTERMEDIATE).mint()))
                .trusts(server(INTERMEDIATE).mint(), INTERMEDIATE, ROOT);
        assertResult(device.check(
                        remembering(learned.afterStoreUpdate()),
                        server(INTERMEDIATE).mint()))
                .refusesFor(PathReason.NO_TRUST_ANCHOR);
    }

    private static DelegatedChecks remembering(ProcessMemory memory) {
        DelegatedChecks none = DelegatedChecks.NONE;
        return new DelegatedChecks(none.legacyPins(), none.transparency(), none.stapledResponse(), memory);
    }

    @Test
    @DisplayName("strength: said bare, the leaf first")
    void strength() {
        checkEndEntity(server(INTERMEDIATE).key(TestKey.rsa(1023, 1)))
                .refusesFor(PathReason.WEAK_KEY)
                .throwing("CertificateException: RSA modulus is < 1024 bits");
        TestCertificate weak = authority().key(TestKey.rsa(1023, 1)).mint();
        check(server(weak).mint(), weak)
                .refusesFor(PathReason.WEAK_KEY)
                .throwing("CertificateException: RSA modulus is < 1024 bits");
    }
}
