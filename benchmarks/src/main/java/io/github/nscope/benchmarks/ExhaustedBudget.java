package io.github.nscope.benchmarks;

import io.github.nscope.App;
import io.github.nscope.Device;
import io.github.nscope.NotJudged;
import io.github.nscope.NscEngine;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestPki;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does it take until a hostile server has used up one of the limits on work?
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar ExhaustedBudget}</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(1)
public class ExhaustedBudget {
    private static final int NAMESAKES = 1_000;
    private static final int SUBTREES = 1_700;

    /** What is used up. */
    public enum Limit {
        PATH_STEPS,
        /** A tenth of it: a thousand trust anchors of one name, and an end entity that none of them issued. */
        SIGNATURE_CHECKS_TENTH,
        NAME_COMPARISONS
    }

    @Param
    private Limit limit;

    private Device device = Device.of(34).at(TestPki.TIME);
    private List<Certificate> presented = List.of();

    @Setup
    public void prepare() {
        switch (limit) {
            case PATH_STEPS -> presented = HostileChains.read(HostileChains.mesh(6));
            case SIGNATURE_CHECKS_TENTH -> {
                List<TestCertificate> roots = HostileChains.namesakes(NAMESAKES + 1);
                device = Device.of(34)
                        .system(roots.stream()
                                .limit(NAMESAKES)
                                .map(TestCertificate::certificate)
                                .toList())
                        .at(TestPki.TIME);
                presented = HostileChains.read(List.of(roots.get(NAMESAKES)
                        .issue("CN=" + Chains.HOST)
                        .server(Chains.HOST)
                        .mint()
                        .der()));
            }
            case NAME_COMPARISONS -> {
                TestCertificate root = TestPki.root("CN=Root");
                device = Device.of(34).system(List.of(root.certificate())).at(TestPki.TIME);
                presented = HostileChains.read(HostileChains.constrained(root, SUBTREES));
            }
        }
        boolean undecided = decide() instanceof NotJudged;
        if (undecided == (limit == Limit.SIGNATURE_CHECKS_TENTH)) {
            throw new IllegalStateException("the limit is another");
        }
    }

    /** By an engine that remembers nothing. */
    @Benchmark
    public Object decide() {
        return NscEngine.of(App.targeting(34).build(), device).evaluate(presented, Chains.HOST);
    }
}
