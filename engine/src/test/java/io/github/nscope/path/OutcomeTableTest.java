package io.github.nscope.path;

import static io.github.nscope.path.ExtensionValues.authorityKey;
import static io.github.nscope.path.ExtensionValues.authoritySerial;
import static io.github.nscope.path.ExtensionValues.distributionPoints;
import static io.github.nscope.path.ExtensionValues.excluding;
import static io.github.nscope.path.ExtensionValues.informationAccess;
import static io.github.nscope.path.ExtensionValues.keyIdentifier;
import static io.github.nscope.path.ExtensionValues.permitting;
import static io.github.nscope.path.PathReason.ALGORITHM_DISABLED;
import static io.github.nscope.path.PathReason.ANCHOR_KEY_IDENTIFIER;
import static io.github.nscope.path.PathReason.ANCHOR_SERIAL_NUMBER;
import static io.github.nscope.path.PathReason.ANCHOR_VALIDITY;
import static io.github.nscope.path.PathReason.CRITICAL_EXTENSION;
import static io.github.nscope.path.PathReason.EMPTY_KEY_USAGE;
import static io.github.nscope.path.PathReason.EXPIRED;
import static io.github.nscope.path.PathReason.INSECURE_HASH;
import static io.github.nscope.path.PathReason.NAME_CONSTRAINTS;
import static io.github.nscope.path.PathReason.NOT_A_CA;
import static io.github.nscope.path.PathReason.NOT_YET_VALID;
import static io.github.nscope.path.PathReason.NO_CERTIFICATE_SIGNING;
import static io.github.nscope.path.PathReason.PATH_LENGTH;
import static io.github.nscope.path.PathReason.REFUSED_BY_JAVA_PARSER;
import static io.github.nscope.path.PathReason.SELF_ISSUED_NOT_TRUSTED;
import static io.github.nscope.path.PathReason.UNKNOWN_KEY_CLASS;
import static io.github.nscope.path.PathReason.WEAK_KEY;
import static io.github.nscope.path.PathResultAssert.assertResult;

import io.github.nscope.fixture.CertificateOrder;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestKey;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.platform.ApiLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The outcome table of trust-semantics 2.5, every row on every level: what is decided, and why where it is refused. */
class OutcomeTableTest {
    /** One letter a level from 23 to 37: A accepted, r refused. */
    private static final String ACCEPTED = "AAAAAAAAAAAAAAA";

    private static final String REFUSED = "rrrrrrrrrrrrrrr";
    private static final String ACCEPTED_ON_23 = "Arrrrrrrrrrrrrr";
    private static final String REFUSED_ON_23 = "rAAAAAAAAAAAAAA";
    private static final String REFUSED_24_TO_26 = "ArrrAAAAAAAAAAA";
    private static final String REFUSED_FROM_26 = "AAArrrrrrrrrrrr";
    private static final String REFUSED_FROM_29 = "AAAAAArrrrrrrrr";

    private static final TestCertificate ROOT = TestPki.root("CN=Root");
    private static final TestCertificate INTERMEDIATE = ROOT.intermediate("CN=Intermediate");

    private final List<DynamicTest> tests = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> theTable() {
        validity();
        anchors();
        intermediates();
        endEntities();
        keyIdentifiers();
        strength();
        endEntitiesThatAreAnchors();
        names();
        search();
        return tests.stream();
    }

    private void validity() {
        row("leaf expired", REFUSED, EXPIRED, ROOT, server(INTERMEDIATE).expired(), INTERMEDIATE);
        row(
                "leaf not yet valid",
                REFUSED,
                NOT_YET_VALID,
                ROOT,
                server(INTERMEDIATE).notYetValid(),
                INTERMEDIATE);
        TestCertificate expired = authority(ROOT).expired().mint();
        row("intermediate expired", REFUSED, EXPIRED, ROOT, server(expired), expired);
        TestCertificate future = authority(ROOT).notYetValid().mint();
        row("intermediate not yet valid", REFUSED, NOT_YET_VALID, ROOT, server(future), future);
        anchorRow("TS1: anchor expired (v3)", ACCEPTED, EXPIRED, root().expired());
        anchorRow("TS2: anchor not yet valid (v3)", ACCEPTED, NOT_YET_VALID, root().notYetValid());
    }

    private void anchors() {
        anchorRow(
                "TS37: v1 anchor expired",
                REFUSED_24_TO_26,
                ANCHOR_VALIDITY,
                oldRoot().expired());
        anchorRow(
                "TS37: v1 anchor ending before what it issued",
                REFUSED_24_TO_26,
                ANCHOR_VALIDITY,
                oldRoot().valid("2020-01-01", "2039-12-31"));
        anchorRow(
                "TS37: v1 anchor beginning after what it issued",
                REFUSED_24_TO_26,
                ANCHOR_VALIDITY,
                oldRoot().valid("2020-01-02", "2040-01-01"));
        anchorRow("v1 anchor covering what it issued", ACCEPTED, ANCHOR_VALIDITY, oldRoot());
        anchorRow(
                "v2 anchor expired",
                REFUSED_24_TO_26,
                ANCHOR_VALIDITY,
                oldRoot().version(2).expired());
        anchorRow(
                "TS3: anchor cA=false",
                ACCEPTED,
                NOT_A_CA,
                root().extension(Extension.basicConstraints, true, new BasicConstraints(false)));
        anchorRow("TS3: anchor without basicConstraints", ACCEPTED, NOT_A_CA, TestPki.selfSigned("CN=Root"));
        anchorRow(
                "TS3: anchor keyUsage without keyCertSign", ACCEPTED, NO_CERTIFICATE_SIGNING, root().keyUsage(true, 0));
        anchorRow("TS3: anchor pathLen exceeded", ACCEPTED, PATH_LENGTH, root().authority(0));
        anchorRow(
                "TS3: anchor name constraints excluding the leaf",
                ACCEPTED,
                NAME_CONSTRAINTS,
                root().extension(Extension.nameConstraints, true, excluding("example.com")));
        anchorRow(
                "TS3: anchor unknown critical extension",
                ACCEPTED,
                CRITICAL_EXTENSION,
                root().extension("1.2.3.4", true, new byte[] {5, 0}));
        anchorRow("TS38: anchor RSA 1023", ACCEPTED_ON_23, ALGORITHM_DISABLED, root().key(TestKey.rsa(1023, 1)));
        anchorRow(
                "anchor RSA 512",
                ACCEPTED_ON_23,
                ALGORITHM_DISABLED,
                root().key(TestKey.rsa(512, 1)).signedWith("MD5"));
        anchorRow("TS38: anchor RSA 1024", ACCEPTED, ALGORITHM_DISABLED, root().key(TestKey.rsa(1024, 1)));
        for (String hash : List.of("MD5", "SHA1")) {
            anchorRow(
                    "TS40: anchor self-signature " + hash,
                    ACCEPTED,
                    INSECURE_HASH,
                    root().key(TestKey.rsa(1)).signedWith(hash));
        }
    }

    private void intermediates() {
        intermediateRow(
                "intermediate no basicConstraints",
                REFUSED,
                NOT_A_CA,
                authority(ROOT).without("2.5.29.19"));
        intermediateRow(
                "intermediate cA=false",
                REFUSED,
                NOT_A_CA,
                authority(ROOT).extension(Extension.basicConstraints, true, new BasicConstraints(false)));
        intermediateRow(
                "intermediate basicConstraints undecodable, not critical",
                REFUSED,
                NOT_A_CA,
                authority(ROOT).extension("2.5.29.19", false, new byte[] {5, 0}));
        intermediateRow(
                "intermediate keyUsage without keyCertSign",
                REFUSED,
                NO_CERTIFICATE_SIGNING,
                authority(ROOT).keyUsage(false, 0, 6));
        intermediateRow(
                "intermediate keyUsage undecodable, not critical",
                ACCEPTED,
                NO_CERTIFICATE_SIGNING,
                authority(ROOT).extension("2.5.29.15", false, new byte[] {5, 0}));
        intermediateRow(
                "intermediate v1",
                REFUSED,
                NOT_A_CA,
                ROOT.issue("CN=Old Intermediate").version(1));
        TestCertificate narrow = authority(ROOT).authority(0).mint();
        TestCertificate below = narrow.intermediate("CN=One too many");
        row("pathLen violated", REFUSED, PATH_LENGTH, ROOT, server(below), below, narrow);
        row(
                "a CA as leaf does not count for pathLen",
                ACCEPTED,
                PATH_LENGTH,
                ROOT,
                server(narrow).authority(),
                narrow);
        intermediateRow(
                "unknown critical extension on intermediate",
                REFUSED,
                CRITICAL_EXTENSION,
                authority(ROOT).extension("1.2.3.4", true, new byte[] {5, 0}));
        intermediateRow(
                "TS43: critical CRL distribution points on intermediate",
                REFUSED,
                CRITICAL_EXTENSION,
                authority(ROOT).extension(Extension.cRLDistributionPoints, true, distributionPoints()));
        for (KeyPurposeId purpose : List.of(KeyPurposeId.id_kp_codeSigning, KeyPurposeId.id_kp_serverAuth)) {
            intermediateRow(
                    "TS27: intermediate with critical EKU " + purpose,
                    REFUSED_ON_23,
                    CRITICAL_EXTENSION,
                    authority(ROOT).extension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose)));
        }
        intermediateRow(
                "TS27: intermediate with EKU codeSigning",
                ACCEPTED,
                CRITICAL_EXTENSION,
                authority(ROOT)
                        .extension(
                                Extension.extendedKeyUsage,
                                false,
                                new ExtendedKeyUsage(KeyPurposeId.id_kp_codeSigning)));
    }

    private void endEntities() {
        endEntityRow(
                "TS42: leaf v1",
                ACCEPTED,
                NOT_A_CA,
                INTERMEDIATE.issue("CN=www.example.com").version(1));
        endEntityRow(
                "TS42: leaf cA=TRUE", ACCEPTED, NOT_A_CA, server(INTERMEDIATE).authority());
        endEntityRow(
                "TS42: leaf keyUsage keyCertSign only",
                ACCEPTED,
                EMPTY_KEY_USAGE,
                server(INTERMEDIATE).keyUsage(true, 5));
        endEntityRow(
                "TS41: leaf keyUsage encipherOnly only",
                REFUSED_FROM_26,
                EMPTY_KEY_USAGE,
                server(INTERMEDIATE).keyUsage(true, 7));
        endEntityRow(
                "TS41: leaf keyUsage decipherOnly only",
                REFUSED_FROM_26,
                EMPTY_KEY_USAGE,
                server(INTERMEDIATE).keyUsage(true, 8));
        endEntityRow(
                "leaf keyUsage encipherOnly and keyAgreement",
                ACCEPTED,
                EMPTY_KEY_USAGE,
                server(INTERMEDIATE).keyUsage(true, 4, 7));
        endEntityRow(
                "unknown critical extension on leaf",
                REFUSED,
                CRITICAL_EXTENSION,
                server(INTERMEDIATE).extension("1.2.3.4", true, new byte[] {5, 0}));
        endEntityRow(
                "TS43: critical CRL distribution points on leaf",
                ACCEPTED_ON_23,
                CRITICAL_EXTENSION,
                server(INTERMEDIATE).extension(Extension.cRLDistributionPoints, true, distributionPoints()));
        endEntityRow(
                "critical AIA on leaf",
                REFUSED,
                CRITICAL_EXTENSION,
                server(INTERMEDIATE).extension(Extension.authorityInfoAccess, true, informationAccess()));
        for (long serial : new long[] {0, -1}) {
            endEntityRow(
                    "TS45: serial number " + serial,
                    ACCEPTED,
                    REFUSED_BY_JAVA_PARSER,
                    server(INTERMEDIATE).serialNumber(serial));
        }
        endEntityRow(
                "TS45: serial number of 26 octets",
                ACCEPTED,
                REFUSED_BY_JAVA_PARSER,
                server(INTERMEDIATE).serialNumber(java.math.BigInteger.ONE.shiftLeft(200)));
        endEntityRow(
                "TS48: a serial number of the built-in blocklist",
                REFUSED_ON_23,
                PathReason.BLOCKED_KEY,
                server(INTERMEDIATE).serialNumber(new java.math.BigInteger("077a59bcd53459601ca6907267a6dd1c", 16)));
    }

    private void keyIdentifiers() {
        TestCertificate identified = root().extension(Extension.subjectKeyIdentifier, false, keyIdentifier(1))
                .mint();
        TestCertificate right = authority(identified)
                .extension(Extension.authorityKeyIdentifier, false, authorityKey(1))
                .mint();
        row("AKI keyid of F = anchor SKI", ACCEPTED, ANCHOR_KEY_IDENTIFIER, identified, server(right), right);
        TestCertificate wrong = authority(identified)
                .extension(Extension.authorityKeyIdentifier, false, authorityKey(2))
                .mint();
        row(
                "TS35: AKI keyid of F is not the anchor's SKI",
                ACCEPTED_ON_23,
                ANCHOR_KEY_IDENTIFIER,
                identified,
                server(wrong),
                wrong);
        for (int length : new int[] {127, 128, 255, 256}) {
            byte[] identifier = new byte[length];
            CertificateOrder anchor =
                    root().extension(Extension.subjectKeyIdentifier, false, new DEROctetString(identifier));
            TestCertificate named = anchor.mint();
            TestCertificate below = authority(named)
                    .extension(Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(identifier))
                    .mint();
            String words = "AKI keyid of F = anchor SKI, " + length + " bytes";
            row(words, ACCEPTED, ANCHOR_KEY_IDENTIFIER, named, server(below), below);
        }
        TestCertificate unnamed = authority(ROOT)
                .extension(Extension.authorityKeyIdentifier, false, authorityKey(2))
                .mint();
        row("AKI keyid of F, anchor without SKI", ACCEPTED, ANCHOR_KEY_IDENTIFIER, ROOT, server(unnamed), unnamed);
        TestCertificate sameSerial = authority(ROOT)
                .extension(Extension.authorityKeyIdentifier, false, authoritySerial(1))
                .mint();
        row("AKI serial of F = anchor serial", ACCEPTED, ANCHOR_SERIAL_NUMBER, ROOT, server(sameSerial), sameSerial);
        TestCertificate otherSerial = authority(ROOT)
                .extension(Extension.authorityKeyIdentifier, false, authoritySerial(2))
                .mint();
        row(
                "TS36: AKI serial of F is not the anchor's serial",
                ACCEPTED_ON_23,
                ANCHOR_SERIAL_NUMBER,
                ROOT,
                server(otherSerial),
                otherSerial);
        TestCertificate old = oldRoot().mint();
        TestCertificate underOld = authority(old)
                .extension(Extension.authorityKeyIdentifier, false, authoritySerial(2))
                .mint();
        row("AKI serial of F, v1 anchor", ACCEPTED, ANCHOR_SERIAL_NUMBER, old, server(underOld), underOld);
        TestCertificate garbled = authority(identified)
                .extension("2.5.29.35", false, new byte[] {5, 0})
                .mint();
        row("undecodable AKI of F", ACCEPTED, ANCHOR_KEY_IDENTIFIER, identified, server(garbled), garbled);
        endEntityRow(
                "TS35: AKI of leaf is not the SKI of intermediate",
                ACCEPTED,
                ANCHOR_KEY_IDENTIFIER,
                server(INTERMEDIATE).extension(Extension.authorityKeyIdentifier, false, authorityKey(9)));
    }

    private void strength() {
        TestCertificate rsaRoot = root().key(TestKey.rsa(1)).mint();
        TestCertificate rsa = authority(rsaRoot).key(TestKey.rsa(2)).mint();
        row(
                "TS39: SHA-1 leaf",
                REFUSED_FROM_29,
                INSECURE_HASH,
                rsaRoot,
                server(rsa).signedWith("SHA1"),
                rsa);
        row(
                "SHA-1 ECDSA leaf",
                REFUSED_FROM_29,
                INSECURE_HASH,
                ROOT,
                server(INTERMEDIATE).signedWith("SHA1"),
                INTERMEDIATE);
        TestCertificate sha1 =
                authority(rsaRoot).key(TestKey.rsa(2)).signedWith("SHA1").mint();
        row("TS39: SHA-1 intermediate", REFUSED_FROM_29, INSECURE_HASH, rsaRoot, server(sha1), sha1);
        row("MD5 leaf", REFUSED, INSECURE_HASH, rsaRoot, server(rsa).signedWith("MD5"), rsa);
        TestCertificate md5 =
                authority(rsaRoot).key(TestKey.rsa(2)).signedWith("MD5").mint();
        row("MD5 intermediate", REFUSED, INSECURE_HASH, rsaRoot, server(md5), md5);
        row(
                "MD4 leaf under a sent issuer",
                REFUSED,
                INSECURE_HASH,
                rsaRoot,
                server(rsa).signedWith("MD4"),
                rsa);
        row("RSA-PSS leaf", ACCEPTED, INSECURE_HASH, rsaRoot, server(rsa).signedWith("PSS-SHA256"), rsa);
        endEntityRow("RSA 1023 leaf", REFUSED, WEAK_KEY, server(INTERMEDIATE).key(TestKey.rsa(1023, 1)));
        TestCertificate weak = authority(ROOT).key(TestKey.rsa(1023, 1)).mint();
        row("RSA 1023 intermediate", REFUSED, WEAK_KEY, ROOT, server(weak), weak);
        endEntityRow("RSA 1024 leaf", ACCEPTED, WEAK_KEY, server(INTERMEDIATE).key(TestKey.rsa(1024, 1)));
        endEntityRow(
                "TS46: P-224 leaf",
                ACCEPTED,
                UNKNOWN_KEY_CLASS,
                server(INTERMEDIATE).key(TestKey.ec("a", "P-224")));
        endEntityRow("DSA-1024 leaf", ACCEPTED, WEAK_KEY, server(INTERMEDIATE).key(TestKey.dsa()));
        for (String curve : List.of("secp256k1", "P-192")) {
            endEntityRow(
                    "TS46: " + curve + " leaf",
                    REFUSED,
                    UNKNOWN_KEY_CLASS,
                    server(INTERMEDIATE).key(TestKey.ec("a", curve)));
        }
        endEntityRow(
                "TS46: Ed25519 leaf",
                REFUSED,
                UNKNOWN_KEY_CLASS,
                server(INTERMEDIATE).key(TestKey.ed25519("a")));
        anchorRow("P-224 anchor", ACCEPTED, UNKNOWN_KEY_CLASS, root().key(TestKey.ec("a", "P-224")));
        anchorRow("Ed25519 anchor", "rrrrrrrrrrrrrrA", PathReason.NO_TRUST_ANCHOR, root().key(TestKey.ed25519("a")));
    }

    private void endEntitiesThatAreAnchors() {
        TestCertificate alone = TestPki.selfSigned("CN=www.example.com")
                .server("www.example.com")
                .mint();
        row("self-signed leaf, not an anchor", REFUSED, SELF_ISSUED_NOT_TRUSTED, ROOT, alone);
        anchoredRow(
                "TS4: self-signed leaf that is an anchor",
                TestPki.selfSigned("CN=a").server("www.example.com"));
        anchoredRow(
                "TS4: …, expired",
                TestPki.selfSigned("CN=a").server("www.example.com").expired());
        anchoredRow(
                "TS4: …, wrong EKU",
                TestPki.selfSigned("CN=a")
                        .extension(
                                Extension.extendedKeyUsage,
                                true,
                                new ExtendedKeyUsage(KeyPurposeId.id_kp_codeSigning)));
        anchoredRow(
                "TS4: …, weak",
                TestPki.selfSigned("CN=a").key(TestKey.rsa(512, 1)).signedWith("MD5"));
        anchoredRow("TS4: a leaf of another issuer that is an anchor", INTERMEDIATE.issue("CN=www.example.com"));
    }

    private void names() {
        TestCertificate stranger = TestPki.root("CN=Somebody else");
        TestCertificate twin = stranger.issue("CN=Root")
                .expired()
                .signedWith("SHA1")
                .dnsNames("elsewhere.test")
                .mint();
        row("TS5: a certificate with the subject and key of an anchor", ACCEPTED, EXPIRED, ROOT, twin);
        TestCertificate sameName = ROOT.issue("CN=Root")
                .key(TestKey.ec("leaf"))
                .server("www.example.com")
                .mint();
        row("TS11: leaf signed by R whose own name is R's", ACCEPTED_ON_23, SELF_ISSUED_NOT_TRUSTED, ROOT, sameName);
        TestCertificate rollover =
                ROOT.issue("CN=Root").key(TestKey.ec("new")).authority().mint();
        row(
                "TS10: key-rollover certificate as intermediate",
                ACCEPTED_ON_23,
                SELF_ISSUED_NOT_TRUSTED,
                ROOT,
                server(rollover),
                rollover);
        for (String host : List.of("www.example.com", "")) {
            endEntityRow(
                    "TS44: empty subject, subjectAltName not critical, " + host,
                    ACCEPTED_ON_23,
                    REFUSED_BY_JAVA_PARSER,
                    INTERMEDIATE.issue("").dnsNames(host));
        }
        endEntityRow(
                "TS44: empty subject, no subjectAltName, other extensions",
                ACCEPTED_ON_23,
                REFUSED_BY_JAVA_PARSER,
                INTERMEDIATE.issue("").keyUsage(true, 0));
        endEntityRow(
                "TS44: empty subject, subjectAltName critical",
                ACCEPTED,
                REFUSED_BY_JAVA_PARSER,
                INTERMEDIATE
                        .issue("")
                        .extension(
                                Extension.subjectAlternativeName,
                                true,
                                new GeneralNames(new GeneralName(GeneralName.dNSName, "www.example.com"))));
        endEntityRow(
                "TS80: empty subject, no extensions at all", ACCEPTED, REFUSED_BY_JAVA_PARSER, INTERMEDIATE.issue(""));
        endEntityRow(
                "undecodable subjectAltName, not critical",
                REFUSED_ON_23,
                REFUSED_BY_JAVA_PARSER,
                server(INTERMEDIATE).extension("2.5.29.17", false, new byte[] {5, 0}));
        endEntityRow(
                "undecodable subjectAltName, critical",
                REFUSED,
                REFUSED_BY_JAVA_PARSER,
                server(INTERMEDIATE).extension("2.5.29.17", true, new byte[] {5, 0}));
        TestCertificate constrained = authority(ROOT)
                .extension(Extension.nameConstraints, true, permitting(".example.com"))
                .mint();
        row("TS31: permitted .example.com", ACCEPTED_ON_23, NAME_CONSTRAINTS, ROOT, server(constrained), constrained);
        endEntityRow(
                "wrong hostname through the TrustManager API",
                ACCEPTED,
                EXPIRED,
                INTERMEDIATE.issue("CN=a").server("b"));
    }

    private void search() {
        TestCertificate expired = authority(ROOT).expired().mint();
        row(
                "TS13: expired I and good I in the array",
                REFUSED_ON_23,
                EXPIRED,
                ROOT,
                server(INTERMEDIATE),
                expired,
                INTERMEDIATE);
        TestCertificate wrongKey = authority(ROOT).key(TestKey.ec("wrong")).mint();
        row(
                "TS12: wrong-key I, then right I",
                REFUSED_ON_23,
                PathReason.SIGNATURE,
                ROOT,
                server(INTERMEDIATE),
                wrongKey,
                INTERMEDIATE);
    }

    private static CertificateOrder root() {
        return TestPki.selfSigned("CN=Root").authority();
    }

    private static CertificateOrder oldRoot() {
        return TestPki.selfSigned("CN=Root").version(1);
    }

    private static CertificateOrder authority(TestCertificate issuer) {
        return issuer.issue("CN=Intermediate").authority();
    }

    private static CertificateOrder server(TestCertificate issuer) {
        return issuer.issue("CN=www.example.com").server("www.example.com");
    }

    /**
     * Any number of certificates under one anchor, the leaf still to be minted. The reason is why the letter r refuses, or
     * in rows without one what nobody refuses for.
     */
    private void row(
            String words,
            String decisions,
            PathReason reason,
            TestCertificate anchor,
            CertificateOrder leaf,
            TestCertificate... others) {
        List<TestCertificate> presented = new ArrayList<>(List.of(leaf.mint()));
        presented.addAll(List.of(others));
        row(words, decisions, reason, anchor, presented.toArray(TestCertificate[]::new));
    }

    private void row(
            String words, String decisions, PathReason reason, TestCertificate anchor, TestCertificate... presented) {
        tests.add(DynamicTest.dynamicTest(words + " " + decisions, () -> {
            for (ApiLevel level : ApiLevel.supported()) {
                PathResultAssert result = assertResult(
                                TestDevice.of(level, anchor).check(presented))
                        .as("%s on level %s", words, level);
                if (decisions.charAt(level.major() - 23) == 'A') {
                    result.trusts();
                } else if (level.major() == 23) {
                    // Why is a matter of Rfc3280ValidationTest.
                    result.refuses();
                } else {
                    result.refusesFor(reason);
                }
            }
        }));
    }

    /** The anchor matters: an intermediate and a leaf under it are as they should be. */
    private void anchorRow(String words, String decisions, PathReason reason, CertificateOrder anchor) {
        TestCertificate minted = anchor.mint();
        TestCertificate intermediate = minted.intermediate("CN=Intermediate");
        row(words, decisions, reason, minted, server(intermediate), intermediate);
    }

    /** The intermediate matters. */
    private void intermediateRow(String words, String decisions, PathReason reason, CertificateOrder intermediate) {
        TestCertificate minted = intermediate.mint();
        row(words, decisions, reason, ROOT, server(minted), minted);
    }

    /** The leaf under {@link #INTERMEDIATE} matters. */
    private void endEntityRow(String words, String decisions, PathReason reason, CertificateOrder leaf) {
        row(words, decisions, reason, ROOT, leaf, INTERMEDIATE);
    }

    /** A leaf that is an anchor itself. */
    private void anchoredRow(String words, CertificateOrder leaf) {
        TestCertificate minted = leaf.mint();
        row(words, ACCEPTED, EXPIRED, minted, minted);
    }
}
