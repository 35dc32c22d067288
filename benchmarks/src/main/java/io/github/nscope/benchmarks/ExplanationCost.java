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
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does the text of an explanation cost, beside the decision that it explains?
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar ExplanationCost}</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class ExplanationCost {
    private NscEngine engine;
    private List<Certificate> chain;
    private Decision decision;

    @Setup
    public void prepare() {
        Chains chains = Chains.of(KeyKind.P256, 1);
        engine = chains.engine();
        chain = chains.read(0);
        decision = engine.evaluate(chain, Chains.HOST);
    }

    @Benchmark
    public Decision decision() {
        return engine.evaluate(chain, Chains.HOST);
    }

    @Benchmark
    public String explanation() {
        return decision.explanation().toString();
    }
}
