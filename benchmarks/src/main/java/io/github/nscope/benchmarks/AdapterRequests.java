package io.github.nscope.benchmarks;

import io.github.nscope.conformance.engine.EngineAdapter;
import io.github.nscope.conformance.protocol.AdapterLoop;
import io.github.nscope.fixture.TestPki;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many requests does the adapter answer, each a line of JSON with its app, stores and chain?
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar AdapterRequests -prof gc}</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class AdapterRequests {
    private static final int LINES = 100;

    private final AdapterLoop loop = new AdapterLoop(new EngineAdapter(), InstantSource.fixed(TestPki.TIME));
    private byte[] lines;

    @Setup
    public void prepare() throws IOException {
        Chains chains = Chains.of(KeyKind.RSA, 1);
        String line = "{\"id\":\"1\",\"app\":{\"targetSdk\":34,\"networkSecurityConfig\":" + quoted(chains.config())
                + "},\"device\":{\"apiLevel\":34,\"time\":\"2026-01-01T00:00:00Z\",\"systemCertificates\":["
                + pem(chains.root().der()) + "]},\"connection\":{\"host\":\"" + Chains.HOST + "\",\"chain\":["
                + pem(chains.sent().get(0).get(0)) + ","
                + pem(chains.sent().get(0).get(1)) + "]}}\n";
        lines = line.repeat(LINES).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        loop.run(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), answer);
        if (!answer.toString(StandardCharsets.UTF_8).contains("\"TRUSTED\"")) {
            throw new IllegalStateException("the adapter does not answer: " + answer.toString(StandardCharsets.UTF_8));
        }
    }

    private static String pem(byte[] der) {
        return quoted("-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END CERTIFICATE-----\n");
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    @Benchmark
    @OperationsPerInvocation(LINES)
    public int repeated() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
        loop.run(new ByteArrayInputStream(lines), out);
        return out.size();
    }
}
