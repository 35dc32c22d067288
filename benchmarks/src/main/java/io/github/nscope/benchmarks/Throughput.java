package io.github.nscope.benchmarks;

import io.github.nscope.Decision;
import io.github.nscope.NscEngine;
import io.github.nscope.certificate.Certificate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How much do two threads decide that share one engine, beside one thread alone?
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar Throughput}</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 700, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 8, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class Throughput {
    private NscEngine engine;
    private List<Certificate> chain;

    @Setup
    public void prepare() {
        Chains chains = Chains.of(KeyKind.P256, 1);
        engine = chains.engine();
        chain = chains.read(0);
    }

    @Benchmark
    @Threads(1)
    public Decision oneThread() {
        return engine.evaluate(chain, Chains.HOST);
    }

    @Benchmark
    @Threads(2)
    public Decision twoThreads() {
        return engine.evaluate(chain, Chains.HOST);
    }
}
