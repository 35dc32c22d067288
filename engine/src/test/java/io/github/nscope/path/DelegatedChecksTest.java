package io.github.nscope.path;

import static io.github.nscope.path.PathResultAssert.assertResult;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.path.DelegatedChecks.Answer;
import io.github.nscope.path.DelegatedChecks.WholePathCheck;
import io.github.nscope.platform.PlatformThrowable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What other stages decide, at the place where the platform asks: trust-semantics 1.3 step 7 and 1.5 steps 3 and 5. */
class DelegatedChecksTest {
    private static final TestCertificate ROOT = TestPki.root("CN=Root");
    private static final TestCertificate INTERMEDIATE = ROOT.intermediate("CN=Intermediate");
    private static final TestCertificate SERVER = INTERMEDIATE.endEntity("www.example.com");
    private static final TestDevice DEVICE = TestDevice.of(34, ROOT);

    private static final WholePathCheck PASSES = path -> Answer.Passed.PASSED;
    private static final WholePathCheck FAILS =
            path -> new Answer.Failed(PlatformThrowable.of("java.security.cert.CertificateException", "refused"));
    private static final WholePathCheck ESCAPES =
            path -> new Answer.Escaped(PlatformThrowable.of("java.util.NoSuchElementException", "boom"));
    private static final WholePathCheck UNJUDGED = path -> Answer.NotJudged.NOT_JUDGED;

    private static DelegatedChecks checks(WholePathCheck pins, WholePathCheck transparency, WholePathCheck staple) {
        return new DelegatedChecks(pins, transparency, staple, remembered());
    }

    private static ProcessMemory remembered(TestCertificate... certificates) {
        return ProcessMemory.FRESH.withIntermediates(
                Arrays.stream(certificates).map(TestCertificate::certificate).toList());
    }

    @Test
    @DisplayName(
            "legacy pins and transparency are asked before strength and path validation, also for an anchored leaf")
    void beforeStrength() {
        TestCertificate expired = INTERMEDIATE.issue("CN=a").expired().mint();
        assertResult(DEVICE.check(checks(FAILS, FAILS, PASSES), expired, INTERMEDIATE))
                .refusesFor(PathReason.LEGACY_PINS)
                .throwing("CertificateException: refused");
        assertResult(DEVICE.check(checks(PASSES, FAILS, PASSES), expired, INTERMEDIATE))
                .refusesFor(PathReason.TRANSPARENCY);
        assertResult(DEVICE.check(checks(PASSES, FAILS, PASSES), ROOT)).refusesFor(PathReason.TRANSPARENCY);
    }

    @Test
    @DisplayName("TS21: a failure of theirs makes the search try another path")
    void backtracks() {
        TestCertificate otherRoot = TestPki.root("CN=Other Root");
        TestCertificate twin = otherRoot.issue("CN=Intermediate").authority().mint();
        WholePathCheck onlyOther =
                path -> path.anchors().contains(otherRoot.certificate()) ? Answer.Passed.PASSED : FAILS.check(path);
        TestDevice device = TestDevice.of(34, ROOT, otherRoot);
        assertResult(device.check(checks(PASSES, onlyOther, PASSES), SERVER, INTERMEDIATE, twin))
                .trusts(SERVER, twin, otherRoot);
    }

    @Test
    @DisplayName("a runtime exception of theirs ends the search")
    void escapes() {
        PathResult result = DEVICE.check(checks(PASSES, ESCAPES, PASSES), SERVER, INTERMEDIATE);
        assertResult(result).refusesFor(PathReason.TRANSPARENCY).throwing("NoSuchElementException: boom");
        assertThat(((NoPath) result).failure()).isInstanceOf(PathFailure.ExceptionEscaped.class);
    }

    @Test
    @DisplayName("the stapled response is asked for the end entity, after its signature and before its EKU")
    void stapledResponse() {
        List<Integer> lengths = new ArrayList<>();
        WholePathCheck staple = path -> {
            lengths.add(path.certificates().size());
            return new Answer.Failed(PlatformThrowable.of("java.security.cert.CertPathValidatorException", "revoked"));
        };
        TestCertificate client = INTERMEDIATE
                .issue("CN=a")
                .extension("2.5.29.37", false, new byte[] {0x30, 0})
                .mint();
        assertResult(DEVICE.check(checks(PASSES, PASSES, staple), client, INTERMEDIATE))
                .refusesFor(PathReason.STAPLED_RESPONSE)
                .throwing(
                        "CertificateException: Chain validation failed",
                        "CertPathValidatorException: revoked",
                        "CertPathValidatorException: revoked");
        assertThat(lengths).containsExactly(3);
        assertResult(DEVICE.check(checks(PASSES, PASSES, staple), ROOT)).trusts(ROOT);
        assertResult(DEVICE.check(checks(PASSES, PASSES, ESCAPES), SERVER, INTERMEDIATE))
                .refusesFor(PathReason.STAPLED_RESPONSE)
                .throwing("NoSuchElementException: boom");
    }

    @Test
    @DisplayName("what can't be judged is said, and counts as passed")
    void caveats() {
        PathResult result = DEVICE.check(checks(UNJUDGED, UNJUDGED, UNJUDGED), SERVER, INTERMEDIATE);
        assertResult(result).trusts();
        assertThat(result.evidence().caveats()).containsExactlyInAnyOrder(Caveat.values());
        assertThat(DEVICE.check(SERVER, INTERMEDIATE).evidence().caveats()).isEmpty();
    }

    @Test
    @DisplayName("TS9: a remembered intermediate fills the gap of a server that does not send it")
    void rememberedIntermediate() {
        assertResult(DEVICE.check(SERVER)).refusesFor(PathReason.NO_TRUST_ANCHOR);
        DelegatedChecks known = new DelegatedChecks(PASSES, PASSES, PASSES, remembered(INTERMEDIATE));
        assertResult(DEVICE.check(known, SERVER)).trusts(SERVER, INTERMEDIATE, ROOT);
    }

    @Test
    @DisplayName("TS7: paths through remembered intermediates are validated like any other")
    void rememberedIntermediatesAreNoAnchors() {
        TestCertificate narrow = ROOT.issue("CN=Narrow").authority(0).mint();
        TestCertificate below = narrow.intermediate("CN=Below");
        DelegatedChecks known = new DelegatedChecks(PASSES, PASSES, PASSES, remembered(narrow, below));
        assertResult(DEVICE.check(known, below.endEntity("a.test"))).refusesFor(PathReason.PATH_LENGTH);
        assertResult(DEVICE.check(known, narrow)).trusts(narrow, ROOT);
        TestCertificate expired = ROOT.issue("CN=Old").authority().expired().mint();
        DelegatedChecks old = new DelegatedChecks(PASSES, PASSES, PASSES, remembered(expired));
        assertResult(DEVICE.check(old, expired.endEntity("a.test")))
                .refusesFor(PathReason.EXPIRED)
                .throwing(
                        "CertificateException: Chain validation failed",
                        "CertPathValidatorException: timestamp check failed",
                        "CertificateExpiredException: Certificate expired at Fri Jan 01 00:00:00 UTC 2021 (compared to"
                                + " Thu Jan 01 00:00:00 UTC 2026)");
    }

    @Test
    @DisplayName("presented intermediates come before remembered ones")
    void presentedFirst() {
        TestCertificate sent =
                ROOT.issue("CN=Intermediate").authority().serialNumber(2).mint();
        DelegatedChecks known = new DelegatedChecks(PASSES, PASSES, PASSES, remembered(INTERMEDIATE));
        assertResult(DEVICE.check(known, SERVER, sent)).trusts(SERVER, sent, ROOT);
    }
}
