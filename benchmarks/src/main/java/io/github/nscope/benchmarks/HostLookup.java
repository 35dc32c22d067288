package io.github.nscope.benchmarks;

import io.github.nscope.App;
import io.github.nscope.Device;
import io.github.nscope.NscEngine;
import io.github.nscope.config.HostResolution;
import io.github.nscope.config.NetworkSecurityPolicy;
import io.github.nscope.fixture.TestPki;
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
 * How long does it take from a host to its configuration, and does it depend on the number of domains?
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar HostLookup -prof gc}</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class HostLookup {
    private static final int HOSTS = 64;

    /** How the hosts that are asked for lie to the domains of the configuration. */
    public enum Asked {
        EXACT,
        SUBDOMAIN,
        MISS
    }

    @Param({"1", "426", "10000"})
    private int domains;

    @Param
    private Asked asked;

    private NetworkSecurityPolicy policy;
    private final String[] hosts = new String[HOSTS];
    private int next;

    @Setup
    public void prepare() {
        StringBuilder config = new StringBuilder("<network-security-config><domain-config>");
        for (int i = 0; i < domains; i++) {
            config.append("<domain includeSubdomains='true'>").append(domain(i)).append("</domain>");
        }
        config.append("</domain-config></network-security-config>");
        App app = App.targeting(34).configuration(config.toString()).build();
        policy = NscEngine.of(app, Device.of(34).at(TestPki.TIME)).loaded().orElseThrow();
        for (int i = 0; i < HOSTS; i++) {
            String domain = domain(i * 151 % domains);
            hosts[i] = switch (asked) {
                case EXACT -> domain;
                case SUBDOMAIN -> "cdn" + i + ".static." + domain;
                case MISS -> "www.other" + i + ".example.net";
            };
        }
    }

    private static String domain(int number) {
        return "host-" + number + ".service.example.com";
    }

    @Benchmark
    public HostResolution resolve() {
        next = (next + 1) % HOSTS;
        return policy.resolve(hosts[next]);
    }
}
