package io.github.nscope.path;

import static io.github.nscope.path.PathResultAssert.assertResult;

import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestKey;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.platform.ApiLevel;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
        "Keys that the TLS library can't decode: on levels 24 and 25 asking for one throws, and nothing catches it")
class UndecodableKeyTest {
    private static final TestCertificate ROOT = TestPki.root("CN=Root");
    private static final ASN1ObjectIdentifier ELLIPTIC_CURVE = new ASN1ObjectIdentifier("1.2.840.10045.2.1");
    private static final ASN1ObjectIdentifier RSA = new ASN1ObjectIdentifier("1.2.840.113549.1.1.1");
    private static final TestKey EC_KEY = TestKey.ec("key");

    static List<ApiLevel> levels() {
        return ApiLevel.all();
    }

    private static boolean crashes(ApiLevel level) {
        return level.major() <= 25;
    }

    private static TestKey written(AlgorithmIdentifier algorithm, byte[] bits) {
        return new TestKey(EC_KEY.privateKey(), new SubjectPublicKeyInfo(algorithm, bits));
    }

    /** The curve spelled out rather than named. */
    private static TestKey explicitCurve() {
        return written(
                new AlgorithmIdentifier(ELLIPTIC_CURVE, ECNamedCurveTable.getByName("P-256")),
                EC_KEY.publicKey().getPublicKeyData().getBytes());
    }

    private static Stream<TestKey> undecodable() {
        AlgorithmIdentifier curve = EC_KEY.publicKey().getAlgorithm();
        return Stream.of(
                explicitCurve(),
                written(new AlgorithmIdentifier(ELLIPTIC_CURVE), new byte[] {4}),
                written(curve, new byte[] {4, 1, 2, 3}),
                written(new AlgorithmIdentifier(RSA), new byte[] {0x30, 0}));
    }

    @ParameterizedTest
    @MethodSource("levels")
    void ofTheEndEntity(ApiLevel level) {
        undecodable().forEach(key -> {
            TestCertificate server =
                    ROOT.issue("CN=server").server("www.example.com").key(key).mint();
            assertResult(TestDevice.of(level, ROOT).check(server))
                    .refusesFor(crashes(level) ? PathReason.UNDECODABLE_KEY_CRASH : PathReason.UNKNOWN_KEY_CLASS);
        });
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("a curve that is not known is another provider's: never a crash")
    void ofAnUnknownCurve(ApiLevel level) {
        TestCertificate server = ROOT.issue("CN=server")
                .server("www.example.com")
                .key(TestKey.ec("key", "secp256k1"))
                .mint();

        assertResult(TestDevice.of(level, ROOT).check(server)).refusesFor(PathReason.UNKNOWN_KEY_CLASS);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("an intermediate with such a key, tried first, ends the search; a later level tries the next one")
    void ofAnIntermediate(ApiLevel level) {
        TestCertificate broken =
                ROOT.issue("CN=Intermediate").authority().key(explicitCurve()).mint();
        TestCertificate sound = ROOT.intermediate("CN=Intermediate");
        TestCertificate server = sound.endEntity("www.example.com");

        var result = assertResult(TestDevice.of(level, ROOT).check(server, broken, sound));
        if (crashes(level)) {
            result.refusesFor(PathReason.UNDECODABLE_KEY_CRASH);
        } else {
            result.trusts(server, sound, ROOT);
        }
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("an expired one is passed over before its key is asked for")
    void ofAnExpiredIntermediate(ApiLevel level) {
        TestCertificate broken = ROOT.issue("CN=Intermediate")
                .authority()
                .key(explicitCurve())
                .expired()
                .mint();
        TestCertificate sound = ROOT.intermediate("CN=Intermediate");
        TestCertificate server = sound.endEntity("www.example.com");

        assertResult(TestDevice.of(level, ROOT).check(server, broken, sound)).trusts(server, sound, ROOT);
    }
}
