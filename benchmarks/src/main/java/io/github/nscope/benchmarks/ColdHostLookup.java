package io.github.nscope.benchmarks;

import io.github.nscope.App;
import io.github.nscope.Device;
import io.github.nscope.NscEngine;
import io.github.nscope.config.HostResolution;
import io.github.nscope.config.NetworkSecurityPolicy;
import io.github.nscope.fixture.TestPki;
import java.util.Random;
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
 * How long does a host take when neither it nor its domain is in the processor's caches? 65,536 hosts in an order of
 * chance, over 100,000 domains.
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar ColdHostLookup}</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class ColdHostLookup {
    private static final int HOSTS = 1 << 16;

    @Param("100000")
    private int domains;

    @Param
    private HostLookup.Asked asked;

    private NetworkSecurityPolicy policy;
    private final String[] hosts = new String[HOSTS];
    private int next;

    @Setup
    public void prepare() {
        App app = App.targeting(34)
                .configuration(HostLookup.configuration(domains))
                .build();
        policy = NscEngine.of(app, Device.of(34).at(TestPki.TIME)).loaded().orElseThrow();
        Random chance = new Random(1);
        for (int i = 0; i < HOSTS; i++) {
            hosts[i] = asked.host(i, HostLookup.domain(chance.nextInt(domains)));
        }
    }

    @Benchmark
    public HostResolution resolve() {
        next = (next + 1) & (HOSTS - 1);
        return policy.resolve(hosts[next]);
    }
}
