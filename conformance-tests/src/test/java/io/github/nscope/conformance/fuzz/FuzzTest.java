package io.github.nscope.conformance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.conformance.platform.PlatformAdapter;
import io.github.nscope.conformance.platform.PlatformJars;
import io.github.nscope.conformance.protocol.Adapter;
import io.github.nscope.conformance.protocol.Judged;
import io.github.nscope.conformance.protocol.Member;
import io.github.nscope.conformance.protocol.PolicyAnswer;
import io.github.nscope.conformance.protocol.Request;
import io.github.nscope.conformance.protocol.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The search itself: that it is repeatable, that what it compares is stable, and that it finds and shrinks what is wrong. */
class FuzzTest {
    private static final int LEVEL = 34;
    private static final int CASES = 150;

    private static final PlatformAdapter PLATFORM = new PlatformAdapter(PlatformJars.in(Path.of("target", "platform")));

    private final CertificateUniverse universe = universe(1);

    @AfterAll
    static void end() {
        PLATFORM.close();
    }

    @Test
    void aSeedIsACase() {
        assertThat(config(7)).isEqualTo(config(7)).isNotEqualTo(config(8));
        assertThat(trust(7)).isEqualTo(trust(7)).isNotEqualTo(trust(8));
        assertThat(pems(universe(2))).isEqualTo(pems(universe(2)));
    }

    @Test
    void thePlatformAgreesWithItself() {
        DifferentialRun run = new DifferentialRun(PLATFORM, PLATFORM, Divergences.KNOWN);

        assertThat(LongStream.range(0, CASES).mapToObj(this::config))
                .allMatch(request -> run.compare(request).isEqual());
        assertThat(LongStream.range(0, CASES).mapToObj(this::trust))
                .allMatch(request -> run.compare(request).isEqual());
    }

    @Test
    void casesAreOfEveryKind() {
        List<Judged> answers = LongStream.range(0, 4 * CASES)
                .mapToObj(seed -> seed % 2 == 0 ? config(seed) : trust(seed))
                .map(PLATFORM::answer)
                .filter(Judged.class::isInstance)
                .map(Judged.class::cast)
                .toList();

        assertThat(answers.stream().map(Member.CONFIG_STATUS::in).distinct()).hasSize(2);
        assertThat(answers.stream().map(Member.DECISION::in).distinct()).hasSize(3);
        assertThat(answers.stream().map(Member.CONFIG_ERROR::in).distinct()).hasSizeGreaterThan(20);
        assertThat(answers.stream().map(Member.TRUST_ERROR::in).distinct()).hasSizeGreaterThan(10);
    }

    @Test
    void aToolThatIsWrongAboutOneElementIsFoundAndTheCaseShrinksToThatElement() {
        DifferentialRun run = new DifferentialRun(PLATFORM, withoutHsts(), Divergences.KNOWN);
        Request wrong = LongStream.range(0, 2000)
                .mapToObj(this::config)
                .filter(request -> !run.compare(request).isEqual())
                .findFirst()
                .orElseThrow();
        Comparison found = run.compare(wrong);

        Request smallest = new Shrinker(Shrinker.sameDifference(run, found)).shrink(wrong);

        assertThat(found.members()).contains(Member.HSTS);
        assertThat(smallest.app().networkSecurityConfig())
                .contains("hstsEnforced")
                .hasSizeLessThan(220);
        assertThat(smallest.device().systemCertificates()).isEmpty();
        assertThat(smallest.app().resources())
                .hasSizeLessThan(wrong.app().resources().size());
        assertThat(run.compare(smallest).toString()).startsWith("policy.hstsEnforced\n    reference: true\n");
    }

    /** The platform, but for one flag that it never sees set. */
    private static Adapter withoutHsts() {
        return request -> {
            Response response = PLATFORM.answer(request);
            if (!(response instanceof Judged judged) || judged.policy() == null) {
                return response;
            }
            PolicyAnswer policy = judged.policy();
            return new Judged(
                    judged.id(),
                    judged.config(),
                    new PolicyAnswer(
                            policy.cleartextPermitted(),
                            false,
                            policy.pins(),
                            policy.pinExpiration(),
                            policy.certificateTransparencyRequired(),
                            policy.domainEncryption(),
                            policy.trustAnchors()),
                    judged.appCleartextPermitted(),
                    judged.trust(),
                    judged.hostnameVerified());
        };
    }

    private Request config(long seed) {
        return new ConfigCases(chance(seed), pems(universe)).next("config-" + seed, LEVEL);
    }

    private Request trust(long seed) {
        return new TrustCases(chance(seed), universe).next("trust-" + seed, LEVEL);
    }

    private static List<String> pems(CertificateUniverse universe) {
        return universe.all().stream().map(FuzzCertificate::pem).toList();
    }

    private static CertificateUniverse universe(long seed) {
        try {
            return new CertificateUniverse(chance(seed), new FuzzKeys(Path.of("src", "main", "pki", "keys")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Chance chance(long seed) {
        return new Chance(new SplittableRandom(seed));
    }
}
