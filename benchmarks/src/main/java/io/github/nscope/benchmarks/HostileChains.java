package io.github.nscope.benchmarks;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.MalformedCertificateException;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestKey;
import io.github.nscope.fixture.TestPki;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;

/** What a server sends that wants its client to work. */
final class HostileChains {
    private HostileChains() {}

    /** An end entity below the first of some authorities, each of which has certified each other one. */
    static List<byte[]> mesh(int authorities) {
        List<TestCertificate> names = new ArrayList<>();
        for (int i = 0; i < authorities; i++) {
            names.add(TestPki.selfSigned("CN=Authority " + i)
                    .key(TestKey.ec("mesh " + i))
                    .authority()
                    .mint());
        }
        List<byte[]> sent = new ArrayList<>();
        sent.add(names.get(0)
                .issue("CN=" + Chains.HOST)
                .server(Chains.HOST)
                .mint()
                .der());
        for (TestCertificate issuer : names) {
            for (int subject = 0; subject < authorities; subject++) {
                if (issuer != names.get(subject)) {
                    sent.add(issuer.issue("CN=Authority " + subject)
                            .key(TestKey.ec("mesh " + subject))
                            .authority()
                            .mint()
                            .der());
                }
            }
        }
        return sent;
    }

    /** Authorities of one name, each with a key of its own. */
    static List<TestCertificate> namesakes(int count) {
        List<TestCertificate> roots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            roots.add(TestPki.selfSigned("CN=Namesake")
                    .key(TestKey.ec("namesake " + i))
                    .authority()
                    .serialNumber(i + 1L)
                    .mint());
        }
        return roots;
    }

    /** A chain of two authorities with so many permitted subtrees each. */
    static List<byte[]> constrained(TestCertificate root, int subtrees) {
        TestCertificate upper = root.issue("CN=Upper")
                .key(TestKey.ec("upper"))
                .authority()
                .extension(Extension.nameConstraints, true, permitted("u", subtrees))
                .mint();
        TestCertificate lower = upper.issue("CN=Lower")
                .key(TestKey.ec("lower"))
                .authority()
                .extension(Extension.nameConstraints, true, permitted("l", subtrees))
                .mint();
        TestCertificate endEntity =
                lower.issue("CN=" + Chains.HOST).server(Chains.HOST).mint();
        return List.of(endEntity.der(), lower.der(), upper.der());
    }

    private static NameConstraints permitted(String label, int count) {
        GeneralSubtree[] permitted = new GeneralSubtree[count];
        for (int i = 0; i < count; i++) {
            permitted[i] = new GeneralSubtree(new GeneralName(GeneralName.dNSName, label + i + ".example.com"));
        }
        return new NameConstraints(permitted, null);
    }

    static List<Certificate> read(List<byte[]> sent) {
        List<Certificate> read = new ArrayList<>();
        try {
            for (byte[] der : sent) {
                read.add(Certificate.parse(der));
            }
        } catch (MalformedCertificateException e) {
            throw new IllegalStateException("a certificate that was just made can't be read", e);
        }
        return read;
    }
}
