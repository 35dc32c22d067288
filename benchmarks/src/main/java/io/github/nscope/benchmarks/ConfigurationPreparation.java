package io.github.nscope.benchmarks;

import io.github.nscope.App;
import io.github.nscope.Device;
import io.github.nscope.NscEngine;
import io.github.nscope.conformance.platform.PlatformProcess;
import io.github.nscope.conformance.protocol.AppDescription;
import io.github.nscope.document.ResourceNames;
import io.github.nscope.document.TextXml;
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
 * How long does it take from the text of a configuration to an engine that answers?
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar ConfigurationPreparation}</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 700, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class ConfigurationPreparation {
    /** Who prepares what. */
    public enum Subject {
        NSCOPE,
        /** The engine's reading of the text alone. */
        NSCOPE_READING,
        /** The platform's parser and merging over events that are ready: its file is binary. */
        PLATFORM_34
    }

    /** How many domains the configuration has: three in a typical one, with a pin-set. */
    @Param({"3", "426", "100000"})
    private int domains;

    @Param
    private Subject subject;

    private Question question = () -> this;
    private AutoCloseable opened = () -> {};

    @Setup
    public void prepare() throws Throwable {
        Chains chains = Chains.of(KeyKind.P256, 1);
        String text = domains == 3 ? chains.config() : HostLookup.configuration(domains);
        switch (subject) {
            case NSCOPE -> {
                Device device = chains.device();
                question =
                        () -> NscEngine.of(App.targeting(34).configuration(text).build(), device);
            }
            case NSCOPE_READING -> question = () -> TextXml.read(text, ResourceNames.assumed());
            case PLATFORM_34 -> {
                PlatformProcess platform =
                        PlatformSubject.start(AppDescription.of(34, text), chains.deviceDescription());
                opened = platform;
                question = platform::configurationAnew;
            }
        }
        WarmUp.of(question);
    }

    @TearDown
    public void end() throws Exception {
        opened.close();
    }

    @Benchmark
    public Object prepared() throws Throwable {
        return question.ask();
    }
}
