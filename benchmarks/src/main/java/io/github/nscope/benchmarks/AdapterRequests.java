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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many requests does the adapter answer, each a line of JSON with its app, stores and chain?
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar AdapterRequests}</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class AdapterRequests {
    private static final int LINES = 400;

    /** What the lines have in common. */
    public enum Chain {
        /** All are about one chain. */
        REPEATED,
        /** Each is about another, and the process has seen none of them. */
        FRESH
    }

    @Param
    private Chain chain;

    @Param({"RSA", "P256"})
    private KeyKind keys;

    private AdapterLoop repeated;
    private byte[] lines;

    @Setup
    public void prepare() throws IOException {
        Chains chains = Chains.of(keys, chain == Chain.FRESH ? LINES : 1);
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < LINES; i++) {
            all.append(line(chains, i % chains.sent().size()));
        }
        lines = all.toString().getBytes(StandardCharsets.UTF_8);
        repeated = adapter();
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        repeated.run(new ByteArrayInputStream(lines), answers);
        String text = answers.toString(StandardCharsets.UTF_8);
        if (text.split("\"TRUSTED\"", -1).length != LINES + 1) {
            throw new IllegalStateException("the adapter does not answer: " + text);
        }
    }

    private static AdapterLoop adapter() {
        return new AdapterLoop(new EngineAdapter(), InstantSource.fixed(TestPki.TIME));
    }

    private static String line(Chains chains, int number) {
        return "{\"id\":\"1\",\"app\":{\"targetSdk\":34,\"networkSecurityConfig\":" + quoted(chains.config())
                + "},\"device\":{\"apiLevel\":34,\"time\":\"2026-01-01T00:00:00Z\",\"systemCertificates\":["
                + pem(chains.root().der()) + "]},\"connection\":{\"host\":\"" + Chains.HOST + "\",\"chain\":["
                + pem(chains.sent().get(number).get(0)) + ","
                + pem(chains.sent().get(number).get(1)) + "]}}\n";
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
    public int answer() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
        AdapterLoop loop = chain == Chain.FRESH ? adapter() : repeated;
        loop.run(new ByteArrayInputStream(lines), out);
        return out.size();
    }
}
