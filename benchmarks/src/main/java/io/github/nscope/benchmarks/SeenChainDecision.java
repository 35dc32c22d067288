package io.github.nscope.benchmarks;

import io.github.nscope.NscEngine;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.conformance.platform.PlatformProcess;
import java.security.cert.CertificateException;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does a whole decision take on the same certificate objects, asked again and again?
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar SeenChainDecision}</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 700, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class SeenChainDecision {
    /** Who decides; the JDK checks a ready path alone, without search, host or pins. */
    public enum Subject {
        NSCOPE,
        PLATFORM_34,
        JDK_PKIX
    }

    @Param
    private KeyKind keys;

    @Param
    private Subject subject;

    private Question question = () -> this;
    private AutoCloseable opened = () -> {};

    @Setup
    public void prepare() throws Throwable {
        Chains chains = Chains.of(keys, 1);
        switch (subject) {
            case NSCOPE -> question = nscope(chains);
            case PLATFORM_34 -> question = platform(chains);
            case JDK_PKIX -> {
                PeerChains peer = PeerChains.ofJdk(chains);
                List<X509Certificate> chain = peer.read(chains.sent().get(0));
                question = () -> peer.validate(chain);
            }
        }
        WarmUp.of(question);
    }

    private static Question nscope(Chains chains) {
        NscEngine engine = chains.engine();
        List<Certificate> chain = chains.read(0);
        if (!engine.evaluate(chain, Chains.HOST).isTrusted()) {
            throw new IllegalStateException("the chain has to be trusted");
        }
        return () -> engine.evaluate(chain, Chains.HOST);
    }

    private Question platform(Chains chains) throws CertificateException {
        PlatformProcess platform = PlatformSubject.start(chains);
        opened = platform;
        X509Certificate[] chain = platform.read(chains.sent().get(0));
        return () -> platform.check(chain, Chains.HOST);
    }

    @TearDown
    public void end() throws Exception {
        opened.close();
    }

    @Benchmark
    public Object decide() throws Throwable {
        return question.ask();
    }
}
