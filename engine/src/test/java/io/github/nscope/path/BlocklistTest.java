package io.github.nscope.path;

import static io.github.nscope.path.PathResultAssert.assertResult;
import static io.github.nscope.path.PathResultAssert.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.platform.PlatformProfile;
import io.github.nscope.roots.SystemRoot;
import io.github.nscope.roots.SystemRoots;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys that are refused wherever they stand: trust-semantics 3. */
class BlocklistTest {
    private static final TestCertificate ROOT = TestPki.root("CN=Root");
    private static final TestCertificate INTERMEDIATE = ROOT.intermediate("CN=Intermediate");
    private static final TestCertificate SERVER = INTERMEDIATE.endEntity("www.example.com");

    static List<ApiLevel> levels() {
        return ApiLevel.all();
    }

    private static String sha1(TestCertificate certificate) {
        return certificate.certificate().publicKey().sha1().toHex();
    }

    private static String sha256(TestCertificate certificate) {
        return certificate.certificate().publicKey().sha256().toHex();
    }

    private static TestDevice device(ApiLevel level, String sha1File, TestCertificate... anchors) {
        TestDevice device = TestDevice.of(level, anchors);
        PathRules rules = device.rules();
        return device.with(rules.with(Blocklist.of(rules.profile(), sha1File, "")));
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("a blocked leaf, intermediate or anchor")
    void anywhere(ApiLevel level) {
        for (TestCertificate blocked : List.of(SERVER, INTERMEDIATE, ROOT)) {
            PathResult result = device(level, sha1(blocked), ROOT).check(SERVER, INTERMEDIATE);
            assertResult(result).refusesFor(PathReason.BLOCKED_KEY);
            assertThat(((NoPath) result).failure().position())
                    .isEqualTo(List.of(SERVER, INTERMEDIATE, ROOT).indexOf(blocked));
            String word = level.major() >= 31 ? "blocklisted" : "blacklisted";
            assertThat(line(((NoPath) result).throwable()))
                    .startsWith("CertificateException: Certificate " + word + " by public key: Certificate:\n"
                            + "    Data:\n        Version: 3 (0x2)\n        Serial Number: 1 (0x1)");
            assertThat(((NoPath) result).throwable().cause()).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("a blocked leaf that is an anchor")
    void anchoredLeaf(ApiLevel level) {
        assertResult(device(level, sha1(ROOT), ROOT).check(ROOT)).refusesFor(PathReason.BLOCKED_KEY);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("a blocked intermediate kills the paths through it alone")
    void backtracking(ApiLevel level) {
        TestCertificate otherRoot = TestPki.root("CN=Other Root");
        TestCertificate twin = otherRoot.issue("CN=Intermediate").authority().mint();
        // Both intermediates have one key, so it is the anchor above the first that is blocked.
        assertResult(device(level, sha1(ROOT), ROOT, otherRoot).check(SERVER, INTERMEDIATE, twin))
                .trusts(SERVER, twin, otherRoot);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("TS20: a blocked upper anchor kills the path that the lower one would validate alone")
    void upperAnchor(ApiLevel level) {
        TestDevice device = device(level, sha1(ROOT), INTERMEDIATE, ROOT);
        assertResult(device.check(SERVER)).refusesFor(PathReason.BLOCKED_KEY);
        assertResult(device(level, sha1(ROOT), INTERMEDIATE).check(SERVER)).trusts(SERVER, INTERMEDIATE);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("TS49: an entry in upper case matches on level 37 alone")
    void letterCase(ApiLevel level) {
        String upperCase = sha1(SERVER).toUpperCase(Locale.ROOT);
        PathResult result = device(level, upperCase, ROOT).check(SERVER, INTERMEDIATE);
        assertThat(result instanceof NoPath).isEqualTo(level.major() == 37);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("only the comma separates entries; blanks around them do not count; bad entries are dropped")
    void format(ApiLevel level) {
        assertBlocked(level, "nonsense, " + sha1(SERVER) + " \n,12", true);
        assertBlocked(level, sha1(ROOT.intermediate("CN=a")) + "\n" + sha1(SERVER), false);
        assertBlocked(level, sha1(SERVER) + "00", false);
        assertBlocked(level, sha256(SERVER), false);
        assertBlocked(level, "", false);
    }

    private static void assertBlocked(ApiLevel level, String file, boolean blocked) {
        PathResult result = device(level, file, ROOT).check(SERVER, INTERMEDIATE);
        assertThat(result instanceof NoPath).as(file).isEqualTo(blocked);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("the file of SHA-256 digests is read from level 35 on, under the same rules")
    void sha256File(ApiLevel level) {
        TestDevice device = TestDevice.of(level, ROOT);
        PathRules rules = device.rules();
        PathResult lower = device.with(rules.with(Blocklist.of(rules.profile(), "", sha256(SERVER))))
                .check(SERVER, INTERMEDIATE);
        assertThat(lower instanceof NoPath).isEqualTo(level.major() >= 35);
        PathResult upper = device.with(rules.with(
                        Blocklist.of(rules.profile(), "", sha256(SERVER).toUpperCase(Locale.ROOT))))
                .check(SERVER, INTERMEDIATE);
        assertThat(upper instanceof NoPath).isEqualTo(level.major() == 37);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("the keys built in: 9 by SHA-1, 10 from level 26, 1 on 37; by SHA-256 1 from level 35, 87 on 37")
    void builtIn(ApiLevel level) {
        PlatformProfile profile = TestDevice.profile(level);
        Blocklist blocklist = Blocklist.builtIn(profile);
        boolean testKey = level.major() >= 26;
        assertThat(blocklist.sha1Digests()).hasSize(level.major() == 37 ? 1 : testKey ? 10 : 9);
        assertThat(blocklist.sha1Digests().contains(digest("bae78e6bed65a2bf60ddedde7fd91e825865e93d")))
                .isEqualTo(testKey);
        assertThat(blocklist.sha1Digests().contains(digest("410f36363258f30b347d12ce4863e433437806a8")))
                .isEqualTo(level.major() < 37);
        Set<Bytes> sha256 = blocklist.sha256Digests();
        assertThat(sha256).hasSize(level.major() == 37 ? 87 : level.major() >= 35 ? 1 : 0);
        assertThat(sha256.contains(digest("809964b15e9bd312993d9984045551f503f2cf8e68f39188921ba30fe623f9fd")))
                .isEqualTo(level.major() >= 35);
    }

    @Test
    @DisplayName(
            "TS50: the static list holds keys of former system roots, 11 of level 23, and of no root from level 34 on")
    void formerSystemRoots() {
        List<SystemRoot> blocked = SystemRoots.known().all().stream()
                .filter(root -> StaticBlocklist.SHA256.contains(root.keySha256().toHex()))
                .toList();
        assertThat(blocked).hasSize(16);
        assertThat(blocked.stream().map(SystemRoot::keySha256).distinct()).hasSize(15);
        assertThat(blocked.stream().filter(root -> root.levels().first() == 23)).hasSize(11);
        assertThat(blocked.stream().filter(root -> root.levels().contains(ApiLevel.of(29))))
                .hasSize(5);
        for (ApiLevel level : ApiLevel.all()) {
            if (level.major() >= 34) {
                assertThat(blocked).noneMatch(root -> root.levels().contains(level));
            }
        }
    }

    private static Bytes digest(String hex) {
        return Bytes.copyOf(HexFormat.of().parseHex(hex));
    }
}
