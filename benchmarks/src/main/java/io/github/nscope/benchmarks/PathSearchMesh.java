package io.github.nscope.benchmarks;

import io.github.nscope.App;
import io.github.nscope.Device;
import io.github.nscope.NscEngine;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.conformance.platform.PlatformProcess;
import io.github.nscope.conformance.protocol.AppDescription;
import io.github.nscope.fixture.TestPki;
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
 * How does the search for a path grow with a hostile mesh, in which every authority has certified every other and none
 * is trusted?
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar PathSearchMesh}</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 700, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class PathSearchMesh {
    /** Authorities, and who searches: beyond three the platform's search takes minutes. */
    public enum Mesh {
        NSCOPE_2(2),
        PLATFORM_34_2(2),
        NSCOPE_3(3),
        PLATFORM_34_3(3),
        /** Past the budget of path steps, which ends the search undecided. */
        NSCOPE_6(6);

        private final int authorities;

        Mesh(int authorities) {
            this.authorities = authorities;
        }
    }

    @Param
    private Mesh mesh;

    private Question question = () -> this;
    private AutoCloseable opened = () -> {};

    @Setup
    public void prepare() throws CertificateException {
        List<byte[]> sent = HostileChains.mesh(mesh.authorities);
        question = mesh.name().startsWith("PLATFORM") ? platform(sent) : nscope(sent);
    }

    private static Question nscope(List<byte[]> sent) {
        List<Certificate> presented = HostileChains.read(sent);
        NscEngine engine = NscEngine.of(App.targeting(34).build(), Device.of(34).at(TestPki.TIME));
        return () -> engine.evaluate(presented, Chains.HOST);
    }

    private Question platform(List<byte[]> sent) throws CertificateException {
        PlatformProcess platform = PlatformSubject.start(
                AppDescription.of(34, null), io.github.nscope.conformance.protocol.Device.of(34, TestPki.TIME));
        opened = platform;
        X509Certificate[] presented = platform.read(sent);
        return () -> {
            try {
                return platform.check(presented, Chains.HOST);
            } catch (CertificateException refused) {
                return refused;
            }
        };
    }

    @TearDown
    public void end() throws Exception {
        opened.close();
    }

    @Benchmark
    public Object search() throws Throwable {
        return question.ask();
    }
}
