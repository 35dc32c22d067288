package io.github.nscope.benchmarks;

import io.github.nscope.NscEngine;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.PublicKeyInfo;
import io.github.nscope.certificate.SignatureCheck;
import io.github.nscope.certificate.SignatureOutcome;
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
 * What do the parts cost that no decision about fresh certificates can do without? One signature, two certificates read.
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar Floors}</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class Floors {
    /** How many different chains take turns: more than any peer's factory remembers, the JDK's remembers 750. */
    @Param("1000")
    private int count;

    @Param
    private KeyKind keys;

    private Chains chains;
    private SignatureCheck signatures;
    private Certificate endEntity;
    private PublicKeyInfo issuerKey;
    private int next;

    @Setup
    public void prepare() {
        chains = Chains.of(keys, count);
        signatures = SignatureCheck.of(NscEngine.profile(chains.app(), chains.device()));
        List<Certificate> chain = chains.read(0);
        endEntity = chain.get(0);
        issuerKey = chain.get(1).publicKey();
    }

    @Benchmark
    public SignatureOutcome signature() {
        return signatures.check(endEntity, issuerKey);
    }

    @Benchmark
    public List<Certificate> parseOfTwo() {
        next = (next + 1) % count;
        return chains.read(next);
    }
}
