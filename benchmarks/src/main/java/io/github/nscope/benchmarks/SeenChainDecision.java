package io.github.nscope.benchmarks;

import io.github.nscope.NscEngine;
import io.github.nscope.certificate.Certificate;
import java.security.cert.X509Certificate;
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
 * How long does a whole decision take on the same certificate objects, asked again and again?
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar SeenChainDecision -prof gc}</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class SeenChainDecision {
    /** Who decides; the JDK checks a ready path alone, without search, host or pins. */
    public enum Subject {
        NSCOPE,
        JDK_PKIX
    }

    @Param
    private KeyKind keys;

    @Param
    private Subject subject;

    private NscEngine engine;
    private List<Certificate> chain;
    private PeerChains peer;
    private List<X509Certificate> peerChain;

    @Setup
    public void prepare() {
        Chains chains = Chains.of(keys, 1);
        engine = chains.engine();
        chain = chains.read(0);
        peer = PeerChains.ofJdk(chains);
        peerChain = peer.read(chains.sent().get(0));
        if (!engine.evaluate(chain, Chains.HOST).isTrusted()) {
            throw new IllegalStateException("the chain has to be trusted");
        }
    }

    @Benchmark
    public Object decide() {
        return switch (subject) {
            case NSCOPE -> engine.evaluate(chain, Chains.HOST);
            case JDK_PKIX -> peer.validate(peerChain);
        };
    }
}
