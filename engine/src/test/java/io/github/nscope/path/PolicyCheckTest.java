package io.github.nscope.path;

import static io.github.nscope.path.PathResultAssert.assertResult;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.fixture.CertificateOrder;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.platform.ApiLevel;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.PolicyQualifierInfo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Policies matter where one is required: trust-semantics 2.2 step 4, RFC 5280 6.1. */
class PolicyCheckTest {
    private static final String ANY = "2.5.29.32.0";
    private static final String A = "1.2.3.1";
    private static final String B = "1.2.3.2";
    private static final String C = "1.2.3.3";
    private static final String TRUSTED = "TRUSTED";
    private static final String REQUIRED = "POLICY_REQUIRED";

    private static final TestCertificate ROOT = TestPki.root("CN=Root");

    private static CertificateOrder authority(TestCertificate issuer, String name) {
        return issuer.issue(name).authority();
    }

    private static CertificatePolicies policies(String... oids) {
        PolicyInformation[] list = new PolicyInformation[oids.length];
        for (int i = 0; i < oids.length; i++) {
            list[i] = new PolicyInformation(new ASN1ObjectIdentifier(oids[i]));
        }
        return new CertificatePolicies(list);
    }

    private static CertificateOrder with(CertificateOrder order, String... oids) {
        return order.extension(Extension.certificatePolicies, false, policies(oids));
    }

    /** policyConstraints; a negative number leaves the field out. */
    private static CertificateOrder constrained(CertificateOrder order, int requireExplicit, int inhibitMapping) {
        ASN1EncodableVector fields = new ASN1EncodableVector();
        if (requireExplicit >= 0) {
            fields.add(new DERTaggedObject(false, 0, new ASN1Integer(requireExplicit)));
        }
        if (inhibitMapping >= 0) {
            fields.add(new DERTaggedObject(false, 1, new ASN1Integer(inhibitMapping)));
        }
        return order.extension(Extension.policyConstraints, true, new DERSequence(fields));
    }

    private static CertificateOrder mapping(CertificateOrder order, String... pairs) {
        ASN1EncodableVector mappings = new ASN1EncodableVector();
        for (int i = 0; i < pairs.length; i += 2) {
            ASN1EncodableVector pair = new ASN1EncodableVector();
            pair.add(new ASN1ObjectIdentifier(pairs[i]));
            pair.add(new ASN1ObjectIdentifier(pairs[i + 1]));
            mappings.add(new DERSequence(pair));
        }
        return order.extension(Extension.policyMappings, true, new DERSequence(mappings));
    }

    private static CertificateOrder inhibitingAny(CertificateOrder order, int skip) {
        return order.extension(Extension.inhibitAnyPolicy, true, new ASN1Integer(skip));
    }

    /** The certificates from the end entity upwards; all levels must agree. */
    private static String outcome(TestCertificate... presented) {
        List<String> outcomes = ApiLevel.all().stream()
                .map(level -> TestDevice.of(level, ROOT).check(presented))
                .map(result ->
                        result instanceof NoPath refused ? refused.reason().name() : TRUSTED)
                .distinct()
                .toList();
        assertThat(outcomes).hasSize(1);
        return outcomes.get(0);
    }

    /** An intermediate, and below it a leaf with some policies, or none at all. */
    private static String below(CertificateOrder intermediate, String... leafPolicies) {
        TestCertificate issuer = intermediate.mint();
        CertificateOrder leaf = issuer.issue("CN=leaf");
        return outcome((leafPolicies.length == 0 ? leaf : with(leaf, leafPolicies)).mint(), issuer);
    }

    @Test
    @DisplayName("without a requirement no policy matters")
    void notRequired() {
        assertThat(below(authority(ROOT, "CN=I"))).isEqualTo(TRUSTED);
        assertThat(below(with(authority(ROOT, "CN=I"), A), B)).isEqualTo(TRUSTED);
        assertThat(below(with(authority(ROOT, "CN=I"), A))).isEqualTo(TRUSTED);
    }

    @Test
    @DisplayName("requireExplicitPolicy wants a policy on every certificate of the path")
    void required() {
        assertThat(below(constrained(with(authority(ROOT, "CN=I"), A), 0, -1), A))
                .isEqualTo(TRUSTED);
        assertThat(below(constrained(with(authority(ROOT, "CN=I"), A), 0, -1), B))
                .isEqualTo(REQUIRED);
        assertThat(below(constrained(with(authority(ROOT, "CN=I"), A), 0, -1))).isEqualTo(REQUIRED);
        assertThat(below(constrained(authority(ROOT, "CN=I"), 0, -1), A)).isEqualTo(REQUIRED);
        assertThat(below(constrained(with(authority(ROOT, "CN=I"), A, B), 0, -1), B))
                .isEqualTo(TRUSTED);
    }

    @Test
    @DisplayName("requireExplicitPolicy counts certificates, the end entity's own step included")
    void countsDown() {
        assertThat(below(constrained(with(authority(ROOT, "CN=I"), A), 1, -1), B))
                .isEqualTo(REQUIRED);
        assertThat(below(constrained(with(authority(ROOT, "CN=I"), A), 2, -1), B))
                .isEqualTo(TRUSTED);
    }

    @Test
    @DisplayName("requireExplicitPolicy 0 on the end entity itself counts")
    void onEndEntity() {
        TestCertificate plain = authority(ROOT, "CN=I").mint();
        assertThat(outcome(constrained(plain.issue("CN=leaf"), 0, -1).mint(), plain))
                .isEqualTo(REQUIRED);
        assertThat(outcome(constrained(plain.issue("CN=leaf"), 1, -1).mint(), plain))
                .isEqualTo(TRUSTED);
        TestCertificate named = with(authority(ROOT, "CN=I"), A).mint();
        assertThat(outcome(constrained(with(named.issue("CN=leaf"), A), 0, -1).mint(), named))
                .isEqualTo(TRUSTED);
    }

    @Test
    @DisplayName("anyPolicy stands for every policy until it is inhibited")
    void anyPolicy() {
        assertThat(below(constrained(with(authority(ROOT, "CN=I"), ANY), 0, -1), A))
                .isEqualTo(TRUSTED);
        assertThat(below(constrained(with(authority(ROOT, "CN=I"), A), 0, -1), ANY))
                .isEqualTo(TRUSTED);
        assertThat(below(inhibitingAny(constrained(with(authority(ROOT, "CN=I"), A), 0, -1), 0), ANY))
                .isEqualTo(REQUIRED);
        assertThat(below(inhibitingAny(constrained(with(authority(ROOT, "CN=I"), A), 0, -1), 1), ANY))
                .isEqualTo(TRUSTED);
        assertThat(below(inhibitingAny(constrained(with(authority(ROOT, "CN=I"), ANY), 0, -1), 0), A))
                .isEqualTo(TRUSTED);
    }

    @Test
    @DisplayName("a mapped policy goes by its other name below")
    void mapped() {
        assertThat(below(mapping(constrained(with(authority(ROOT, "CN=I"), A), 0, -1), A, B), B))
                .isEqualTo(TRUSTED);
        assertThat(below(mapping(constrained(with(authority(ROOT, "CN=I"), A), 0, -1), A, B), A))
                .isEqualTo(REQUIRED);
        assertThat(below(mapping(constrained(with(authority(ROOT, "CN=I"), A), 0, -1), A, B, A, C), C))
                .isEqualTo(TRUSTED);
        assertThat(below(mapping(constrained(with(authority(ROOT, "CN=I"), ANY), 0, -1), A, B), B))
                .isEqualTo(TRUSTED);
        assertThat(below(mapping(constrained(with(authority(ROOT, "CN=I"), A), 0, -1), C, B), A))
                .isEqualTo(TRUSTED);
    }

    @Test
    @DisplayName("where mappings are inhibited, mapping takes the policy away")
    void inhibitedMapping() {
        TestCertificate upper =
                constrained(with(authority(ROOT, "CN=Upper"), A, C), 0, 0).mint();
        TestCertificate lower =
                mapping(with(authority(upper, "CN=Lower"), A, C), A, B).mint();
        assertThat(outcome(with(lower.issue("CN=leaf"), B).mint(), lower, upper))
                .isEqualTo(REQUIRED);
        assertThat(outcome(with(lower.issue("CN=leaf"), A).mint(), lower, upper))
                .isEqualTo(REQUIRED);
        assertThat(outcome(with(lower.issue("CN=leaf"), C).mint(), lower, upper))
                .isEqualTo(TRUSTED);
        TestCertificate onlyOne =
                mapping(with(authority(upper, "CN=Lower"), A), A, B).mint();
        assertThat(outcome(with(onlyOne.issue("CN=leaf"), A).mint(), onlyOne, upper))
                .isEqualTo(REQUIRED);
    }

    @Test
    @DisplayName("mappings from or to anyPolicy are refused, whatever is required")
    void mappingAnyPolicy() {
        TestCertificate from = mapping(with(authority(ROOT, "CN=I"), A), ANY, B).mint();
        assertThat(outcome(from.endEntity("a.test"), from)).isEqualTo("POLICY_MAPPING");
        TestCertificate to = mapping(with(authority(ROOT, "CN=I"), A), A, ANY).mint();
        PathResult result = TestDevice.of(25, ROOT).check(to.endEntity("a.test"), to);
        assertResult(result)
                .refusesFor(PathReason.POLICY_MAPPING)
                .throwing(
                        "CertificateException: Chain validation failed",
                        "CertPathValidatorException: encountered a subjectDomainPolicy of ANY_POLICY");
        TestCertificate without = mapping(authority(ROOT, "CN=I"), ANY, B).mint();
        assertThat(outcome(without.endEntity("a.test"), without)).isEqualTo(TRUSTED);
    }

    @Test
    @DisplayName("qualifiers in a critical policies extension are refused")
    void qualifiers() {
        CertificatePolicies qualified = new CertificatePolicies(new PolicyInformation(
                new ASN1ObjectIdentifier(A), new DERSequence(new PolicyQualifierInfo("http://cps.example.com/"))));
        TestCertificate issuer = with(authority(ROOT, "CN=I"), A).mint();
        CertificateOrder leaf = issuer.issue("CN=leaf");
        assertThat(outcome(
                        leaf.extension(Extension.certificatePolicies, false, qualified)
                                .mint(),
                        issuer))
                .isEqualTo(TRUSTED);
        assertThat(outcome(
                        leaf.extension(Extension.certificatePolicies, true, qualified)
                                .mint(),
                        issuer))
                .isEqualTo("POLICY_QUALIFIERS");
        TestCertificate bare = authority(ROOT, "CN=I").mint();
        assertThat(outcome(
                        bare.issue("CN=leaf")
                                .extension(Extension.certificatePolicies, true, qualified)
                                .mint(),
                        bare))
                .isEqualTo(TRUSTED);
    }

    @Test
    @DisplayName("mappings that double the platform's tree with every certificate cost no more than others")
    void growth() {
        TestCertificate top = ROOT;
        java.util.ArrayList<TestCertificate> line = new java.util.ArrayList<>();
        for (int i = 0; i < 40; i++) {
            top = mapping(with(authority(top, "CN=I" + i), A, B), A, A, A, B, B, A, B, B)
                    .mint();
            line.add(0, top);
        }
        line.add(0, with(constrained(top.issue("CN=leaf"), 0, -1), B).mint());
        assertResult(TestDevice.of(34, ROOT).check(line.toArray(TestCertificate[]::new)))
                .trusts();
    }
}
