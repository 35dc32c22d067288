package io.github.nscope.path;

import static io.github.nscope.path.PathResultAssert.assertResult;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestKey;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.path.Budget.Limit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Certificates made to cost much: they are judged, or expressly not judged, and never take the process down. */
class BudgetTest {
    private static final TestCertificate ROOT = TestPki.root("CN=Root");

    @Test
    @Timeout(60)
    @DisplayName("two thousand intermediates are judged, in order and reversed")
    void twoThousand() {
        List<TestCertificate> line = PathSearchTest.line(2000);
        TestDevice device = TestDevice.of(34, ROOT);
        TestDevice generous = device.with(device.rules().with(new Budget(100_000, 10_000, 0)));
        assertResult(generous.check(line.toArray(TestCertificate[]::new))).trusts();
        Collections.reverse(line.subList(1, line.size()));
        assertResult(generous.check(line.toArray(TestCertificate[]::new))).trusts();
    }

    @Test
    @Timeout(30)
    @DisplayName("a mesh of intermediates that all issue each other is not judged")
    void mesh() {
        TestKey key = TestKey.ec("mesh");
        List<TestCertificate> presented = new ArrayList<>();
        TestCertificate[] nodes = new TestCertificate[12];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = TestPki.selfSigned("CN=Node " + i).key(key).mint();
        }
        presented.add(nodes[0].endEntity("www.example.com"));
        for (TestCertificate issuer : nodes) {
            for (int i = 0; i < nodes.length; i++) {
                if (nodes[i] != issuer) {
                    presented.add(
                            issuer.issue("CN=Node " + i).key(key).authority().mint());
                }
            }
        }
        PathResult result = TestDevice.of(34, ROOT).check(presented.toArray(TestCertificate[]::new));
        assertThat(result).isInstanceOf(PathNotJudged.class);
        assertThat(((PathNotJudged) result).exceeded()).isEqualTo(Limit.PATH_STEPS);
        assertThat(result.evidence().failed()).isNotEmpty();
    }

    @Test
    @DisplayName("each limit ends the search, and at exactly the cost of a search nothing changes")
    void limits() {
        TestCertificate intermediate = ROOT.issue("CN=Intermediate")
                .authority()
                .extension(Extension.nameConstraints, true, ExtensionValues.permitting("example.com"))
                .mint();
        TestCertificate server = intermediate.endEntity("www.example.com");
        TestDevice device = TestDevice.of(34, ROOT);
        PathEvidence cost = device.check(server, intermediate).evidence();
        // The end entity, the intermediate and the anchor, then two certificates validated.
        assertThat(cost.pathSteps()).isEqualTo(5);
        assertThat(cost.signatureChecks()).isEqualTo(2);
        // The subject and the one name.
        Budget exact = new Budget(5, 2, 2);
        assertResult(device.with(device.rules().with(exact)).check(server, intermediate))
                .trusts();
        assertThat(exceeded(device, new Budget(4, 2, 2), server, intermediate)).isEqualTo(Limit.PATH_STEPS);
        assertThat(exceeded(device, new Budget(5, 1, 2), server, intermediate)).isEqualTo(Limit.SIGNATURE_CHECKS);
        assertThat(exceeded(device, new Budget(5, 2, 1), server, intermediate)).isEqualTo(Limit.NAME_COMPARISONS);
    }

    private static Limit exceeded(TestDevice device, Budget budget, TestCertificate... presented) {
        PathResult result = device.with(device.rules().with(budget)).check(presented);
        assertThat(result).isInstanceOf(PathNotJudged.class);
        return ((PathNotJudged) result).exceeded();
    }

    @Test
    @Timeout(30)
    @DisplayName("thousands of name constraints on each of several certificates are not judged, and end soon")
    void nameConstraints() {
        GeneralName[] many = new GeneralName[4000];
        for (int i = 0; i < many.length; i++) {
            many[i] = ExtensionValues.dns("host" + i + ".example.com");
        }
        TestCertificate top = ROOT;
        List<TestCertificate> line = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            top = top.issue("CN=Intermediate " + i)
                    .authority()
                    .extension(Extension.nameConstraints, true, ExtensionValues.permitting(many))
                    .mint();
            line.add(0, top);
        }
        line.add(0, top.endEntity("host1.example.com"));
        long start = System.nanoTime();
        PathResult result = TestDevice.of(34, ROOT).check(line.toArray(TestCertificate[]::new));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(((PathNotJudged) result).exceeded()).isEqualTo(Limit.NAME_COMPARISONS);
    }
}
