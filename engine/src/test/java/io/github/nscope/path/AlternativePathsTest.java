package io.github.nscope.path;

import static io.github.nscope.path.PathResultAssert.assertResult;

import io.github.nscope.fixture.CertificateOrder;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestKey;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.platform.ApiLevel;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An issuer certified twice, once in a way that breaks the path: the sound way is found, in either order")
class AlternativePathsTest {
    private static final TestCertificate ROOT = TestPki.root("CN=Root");
    private static final TestKey KEY = TestKey.ec("key of the issuer");

    static List<ApiLevel> levels() {
        return ApiLevel.all();
    }

    private static CertificateOrder issuer() {
        return ROOT.issue("CN=Issuer").key(KEY).authority();
    }

    /** What is wrong with one of the two. */
    private static Stream<UnaryOperator<CertificateOrder>> faults() {
        GeneralSubtree excluded = new GeneralSubtree(new GeneralName(GeneralName.dNSName, "example.com"));
        return Stream.of(
                CertificateOrder::expired,
                CertificateOrder::notYetValid,
                order -> order.extension(Extension.basicConstraints, true, new BasicConstraints(false)),
                order -> order.without(Extension.basicConstraints.getId()),
                order -> order.keyUsage(true, 0),
                order -> order.extension(
                        Extension.nameConstraints, true, new NameConstraints(null, new GeneralSubtree[] {excluded})),
                order -> order.extension("1.2.3.4", true, new byte[] {5, 0}),
                order -> order.signature(new byte[64]));
    }

    @ParameterizedTest
    @MethodSource("levels")
    void oneOfTwo(ApiLevel level) {
        TestCertificate sound = issuer().serialNumber(2).mint();
        TestCertificate server = sound.endEntity("www.example.com");
        faults().forEach(fault -> {
            TestCertificate broken = fault.apply(issuer()).mint();

            assertResult(TestDevice.of(level, ROOT).check(server, broken, sound))
                    .trusts(server, sound, ROOT);
            assertResult(TestDevice.of(level, ROOT).check(server, sound, broken))
                    .trusts(server, sound, ROOT);
        });
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("two authorities that have certified each other, and only one of them the root: no cycle, one way out")
    void cycle(ApiLevel level) {
        TestCertificate first = TestPki.root("CN=First");
        TestCertificate second = TestPki.root("CN=Second");
        TestCertificate firstBySecond =
                second.issue("CN=First").key(first.key()).authority().mint();
        TestCertificate secondByFirst =
                first.issue("CN=Second").key(second.key()).authority().mint();
        TestCertificate secondByRoot =
                ROOT.issue("CN=Second").key(second.key()).authority().mint();
        TestCertificate server = first.endEntity("www.example.com");

        assertResult(TestDevice.of(level, ROOT).check(server, secondByFirst, firstBySecond, secondByRoot))
                .trusts(server, firstBySecond, secondByRoot, ROOT);
        assertResult(TestDevice.of(level, ROOT).check(server, secondByFirst, firstBySecond))
                .refusesFor(PathReason.NO_TRUST_ANCHOR);
    }
}
