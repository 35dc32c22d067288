package io.github.nscope.path;

import io.github.nscope.fixture.CertificateOrder;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestKey;
import io.github.nscope.fixture.TestPki;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PolicyInformation;

/**
 * Paths of random certificates, of one anchor, up to four intermediates and a leaf, about half of them in order. What
 * the JDK and Android decide differently (trust-semantics 9.2) is left out: constraints with a leading dot or of no
 * characters, common names that look like a host, keys on odd curves, a keyUsage of encipherOnly. So are IPv6 addresses:
 * since version 25 the JDK does not hold them against IPv4 constraints any more.
 */
final class RandomPaths {
    private final Random random;

    RandomPaths(long seed) {
        this.random = new Random(seed);
    }

    /** The certificates from the end entity to the anchor. */
    List<TestCertificate> next() {
        List<TestCertificate> path = new ArrayList<>();
        TestCertificate top = anchor();
        path.add(top);
        int intermediates = random.nextInt(5);
        for (int i = 0; i < intermediates; i++) {
            top = mutated(authority(top, i)).mint();
            path.add(0, top);
        }
        path.add(0, mutated(leaf(top)).mint());
        return path;
    }

    private TestCertificate anchor() {
        CertificateOrder anchor = TestPki.selfSigned("O=Acme, CN=The Root")
                .authority()
                .serialNumber(7)
                .extension("2.5.29.14", false, new byte[] {4, 2, 1, 1});
        rarely(() -> anchor.key(TestKey.rsa(1023, 1)));
        rarely(anchor::expired);
        rarely(() -> anchor.authority(0));
        return anchor.mint();
    }

    private CertificateOrder authority(TestCertificate issuer, int number) {
        CertificateOrder order = issuer.issue("O=Acme, CN=Number " + number);
        rarely(() -> order.subject(CertificateOrder.name("O=Other, CN=Number " + number)));
        order.authority();
        rarely(() -> order.authority(random.nextInt(3)));
        rarely(() -> order.without("2.5.29.19"));
        rarely(() -> order.extension(Extension.basicConstraints, true, new BasicConstraints(false)));
        rarely(() -> order.without("2.5.29.15"));
        rarely(() -> order.keyUsage(random.nextBoolean(), 6));
        rarely(() -> order.dnsNames(host()));
        if (random.nextInt(3) == 0) {
            order.extension(Extension.nameConstraints, random.nextBoolean(), nameConstraints());
        }
        sometimes(() -> order.extension(Extension.policyMappings, random.nextBoolean(), mappings()));
        sometimes(() -> order.extension(Extension.inhibitAnyPolicy, true, new ASN1Integer(random.nextInt(3))));
        return order;
    }

    private CertificateOrder leaf(TestCertificate issuer) {
        CertificateOrder order =
                issuer.issue(pick("O=Acme, CN=The Leaf", "O=Other, CN=The Leaf", "CN=The Leaf, O=Acme"));
        rarely(() -> order.subject(CertificateOrder.name("E=a@a.test, CN=The Leaf")));
        if (random.nextInt(4) != 0) {
            GeneralName[] names = new GeneralName[1 + random.nextInt(3)];
            for (int i = 0; i < names.length; i++) {
                names[i] = name();
            }
            order.alternativeNames(names);
        }
        rarely(() -> order.authority());
        return order;
    }

    /** What may befall any certificate. */
    private CertificateOrder mutated(CertificateOrder order) {
        rarely(order::expired);
        rarely(order::notYetValid);
        rarely(() -> order.extension("1.2.3.4", random.nextBoolean(), new byte[] {5, 0}));
        rarely(() -> order.extension("2.5.29.31", true, new byte[] {0x30, 0}));
        rarely(() -> order.extension("2.5.29.37", true, new byte[] {0x30, 6, 6, 4, 0x55, 0x1d, 0x25, 0}));
        rarely(() -> order.extension(Extension.authorityKeyIdentifier, false, ExtensionValues.authoritySerial(7)));
        rarely(() -> order.extension(Extension.authorityKeyIdentifier, false, ExtensionValues.authoritySerial(8)));
        rarely(() -> order.extension("2.5.29.35", false, new byte[] {0x30, 4, (byte) 0x80, 2, 1, 1}));
        rarely(() -> order.extension("2.5.29.35", false, new byte[] {0x30, 4, (byte) 0x80, 2, 1, 2}));
        if (random.nextBoolean()) {
            order.extension(Extension.certificatePolicies, random.nextBoolean(), policies());
        }
        sometimes(() -> order.extension(Extension.policyConstraints, random.nextBoolean(), policyConstraints()));
        return order;
    }

    private void rarely(Runnable mutation) {
        if (random.nextInt(40) == 0) {
            mutation.run();
        }
    }

    private void sometimes(Runnable mutation) {
        if (random.nextInt(8) == 0) {
            mutation.run();
        }
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }

    private String host() {
        return pick("a.test", "x.a.test", "y.x.a.test", "b.test", "*.a.test", "ba.test");
    }

    private GeneralName name() {
        return pick(
                ExtensionValues.dns(host()),
                ExtensionValues.mail(pick("a@a.test", "a@x.a.test", "b@b.test")),
                ExtensionValues.uri(pick("http://a.test/", "http://x.a.test/p", "urn:x:y")),
                ExtensionValues.address(pick("10.1.2.3", "11.1.2.3")),
                ExtensionValues.directory(pick("O=Acme, CN=x", "O=Other")));
    }

    private GeneralName constraint() {
        return pick(
                ExtensionValues.dns(pick("test", "a.test", "x.a.test", "b.test")),
                ExtensionValues.dns(pick("test", "a.test")),
                ExtensionValues.mail(pick("a.test", ".a.test", "a@a.test", "b.test")),
                ExtensionValues.uri(pick("a.test", ".a.test", "b.test")),
                ExtensionValues.address(pick("10.0.0.0.255.0.0.0", "10.1.0.0.255.255.0.0", "0.0.0.0.0.0.0.0")),
                ExtensionValues.directory(pick("O=Acme", "", "O=Acme, CN=The Leaf")));
    }

    private NameConstraints nameConstraints() {
        Supplier<GeneralSubtree[]> some = () -> {
            GeneralSubtree[] subtrees = new GeneralSubtree[1 + random.nextInt(3)];
            for (int i = 0; i < subtrees.length; i++) {
                subtrees[i] = new GeneralSubtree(constraint());
            }
            return subtrees;
        };
        return switch (random.nextInt(4)) {
            case 0 -> new NameConstraints(null, some.get());
            case 1 -> new NameConstraints(some.get(), some.get());
            default -> new NameConstraints(some.get(), null);
        };
    }

    private ASN1ObjectIdentifier policy() {
        return new ASN1ObjectIdentifier(pick("1.2.3.1", "1.2.3.2", "1.2.3.3", "2.5.29.32.0"));
    }

    private CertificatePolicies policies() {
        PolicyInformation[] policies = new PolicyInformation[1 + random.nextInt(3)];
        for (int i = 0; i < policies.length; i++) {
            policies[i] = new PolicyInformation(policy());
        }
        return new CertificatePolicies(policies);
    }

    private DERSequence mappings() {
        ASN1EncodableVector mappings = new ASN1EncodableVector();
        for (int i = 0; i <= random.nextInt(3); i++) {
            ASN1EncodableVector pair = new ASN1EncodableVector();
            pair.add(policy());
            pair.add(policy());
            mappings.add(new DERSequence(pair));
        }
        return new DERSequence(mappings);
    }

    private DERSequence policyConstraints() {
        ASN1EncodableVector fields = new ASN1EncodableVector();
        fields.add(new DERTaggedObject(false, 0, new ASN1Integer(random.nextInt(3))));
        if (random.nextBoolean()) {
            fields.add(new DERTaggedObject(false, 1, new ASN1Integer(random.nextInt(2))));
        }
        return new DERSequence(fields);
    }
}
