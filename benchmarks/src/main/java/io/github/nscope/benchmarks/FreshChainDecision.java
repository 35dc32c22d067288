package io.github.nscope.benchmarks;

import io.github.nscope.NscEngine;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.conscrypt.Conscrypt;
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
 * How long does it take from bytes never seen before to a decision? A thousand different chains in turn.
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar FreshChainDecision -prof gc}</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class FreshChainDecision {
    /** Who decides; the peers check a ready path alone, without search, host or pins. */
    public enum Subject {
        NSCOPE,
        JDK_PKIX,
        CONSCRYPT_PARSE_JDK_PKIX
    }

    /** How many different chains take turns: more than any peer's factory remembers, the JDK's remembers 750. */
    @Param("1000")
    private int count;

    @Param
    private KeyKind keys;

    @Param
    private Subject subject;

    private Chains chains;
    private NscEngine engine;
    private PeerChains jdk;
    private PeerChains conscrypt;
    private int next;

    @Setup
    public void prepare() throws CertificateException {
        chains = Chains.of(keys, count);
        engine = chains.engine();
        jdk = PeerChains.ofJdk(chains);
        conscrypt = PeerChains.of(chains, CertificateFactory.getInstance("X.509", Conscrypt.newProvider()));
    }

    @Benchmark
    public Object decide() {
        next = (next + 1) % count;
        List<byte[]> sent = chains.sent().get(next);
        return switch (subject) {
            case NSCOPE -> engine.evaluate(chains.read(next), Chains.HOST);
            case JDK_PKIX -> jdk.validate(jdk.read(sent));
            case CONSCRYPT_PARSE_JDK_PKIX -> conscrypt.validate(conscrypt.read(sent));
        };
    }
}
