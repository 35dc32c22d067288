package io.github.nscope.benchmarks;

import io.github.nscope.App;
import io.github.nscope.Device;
import io.github.nscope.NscEngine;
import io.github.nscope.document.Reading;
import io.github.nscope.document.ResourceNames;
import io.github.nscope.document.TextXml;
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
 * How long does it take from the text of a configuration to an engine that answers?
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar ConfigurationPreparation -prof gc}</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class ConfigurationPreparation {
    private String text;
    private Device device;

    @Setup
    public void prepare() {
        Chains chains = Chains.of(KeyKind.P256, 1);
        text = chains.config();
        device = chains.device();
    }

    @Benchmark
    public NscEngine prepared() {
        return NscEngine.of(App.targeting(34).configuration(text).build(), device);
    }

    @Benchmark
    public Reading readOnly() {
        return TextXml.read(text, ResourceNames.assumed());
    }
}
