package io.github.nscope.benchmarks;

import io.github.nscope.App;
import io.github.nscope.Device;
import io.github.nscope.NscEngine;
import io.github.nscope.config.NetworkSecurityPolicy;
import io.github.nscope.conformance.platform.PlatformProcess;
import io.github.nscope.conformance.protocol.AppDescription;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does it take from a host to its configuration, and does it depend on the number of domains?
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar HostLookup}</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class HostLookup {
    private static final int HOSTS = 64;

    /** How the hosts that are asked for lie to the domains of the configuration. */
    public enum Asked {
        EXACT {
            @Override
            String host(int number, String domain) {
                // A text of its own: nobody has asked for its hash.
                return String.valueOf(domain.toCharArray());
            }
        },
        SUBDOMAIN {
            @Override
            String host(int number, String domain) {
                return "cdn" + number + ".static." + domain;
            }
        },
        MISS {
            @Override
            String host(int number, String domain) {
                return "www.other" + number + ".example.net";
            }
        };

        abstract String host(int number, String domain);
    }

    /** Who looks. */
    public enum Subject {
        NSCOPE,
        PLATFORM_34
    }

    @Param({"1", "426", "10000", "100000"})
    private int domains;

    @Param
    private Asked asked;

    @Param
    private Subject subject;

    private Question question = () -> this;
    private AutoCloseable opened = () -> {};
    private final String[] hosts = new String[HOSTS];
    private int next;

    @Setup
    public void prepare() {
        String config = configuration(domains);
        if (subject == Subject.NSCOPE) {
            App app = App.targeting(34).configuration(config).build();
            NetworkSecurityPolicy policy =
                    NscEngine.of(app, Device.of(34).at(TestPki.TIME)).loaded().orElseThrow();
            question = () -> policy.resolve(next());
        } else {
            PlatformProcess platform = PlatformSubject.start(
                    AppDescription.of(34, config), io.github.nscope.conformance.protocol.Device.of(34, TestPki.TIME));
            opened = platform;
            question = () -> platform.configurationFor(next());
        }
        for (int i = 0; i < HOSTS; i++) {
            String domain = domain((int) (i * 151L % domains));
            hosts[i] = asked.host(i, domain);
        }
    }

    /** A configuration of this many domains. */
    static String configuration(int domains) {
        StringBuilder config = new StringBuilder("<network-security-config><domain-config>");
        for (int i = 0; i < domains; i++) {
            config.append("<domain includeSubdomains='true'>").append(domain(i)).append("</domain>");
        }
        return config.append("</domain-config></network-security-config>").toString();
    }

    @TearDown
    public void end() throws Exception {
        opened.close();
    }

    static String domain(int number) {
        return "host-" + number + ".service.example.com";
    }

    @Benchmark
    public Object resolve() throws Throwable {
        return question.ask();
    }

    private String next() {
        next = (next + 1) % HOSTS;
        return hosts[next];
    }
}
