package io.github.nscope.benchmarks;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.pin.Pin;
import io.github.nscope.pin.PinCheck;
import io.github.nscope.pin.PinSet;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.CertificatePinner;
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
 * How long do pins take on certificates that were seen before, and does it depend on the number of pins?
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar PinCheckCost -prof gc}</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class PinCheckCost {
    /** Which key of the path has a pin. */
    public enum Pinned {
        ROOT,
        END_ENTITY,
        NONE
    }

    /** Who checks. */
    public enum Subject {
        NSCOPE,
        OKHTTP
    }

    @Param({"3", "1000"})
    private int pins;

    @Param
    private Pinned pinned;

    @Param
    private Subject subject;

    private PinSet pinSet;
    private List<Certificate> path;
    private CertificatePinner pinner;
    private List<X509Certificate> peerPath;

    @Setup
    public void prepare() {
        Chains chains = Chains.of(KeyKind.RSA, 1);
        path = new ArrayList<>(chains.read(0));
        path.add(chains.root().certificate());
        peerPath = PeerChains.ofJdk(chains)
                .read(List.of(
                        chains.sent().get(0).get(0),
                        chains.sent().get(0).get(1),
                        chains.root().der()));
        List<Pin> all = new ArrayList<>();
        for (int i = all.size(); i < pins - 1; i++) {
            byte[] digest = new byte[Pin.DIGEST_LENGTH];
            digest[i % 32] = (byte) (1 + i / 32);
            all.add(new Pin("SHA-256", Bytes.copyOf(digest)));
        }
        Certificate one = path.get(pinned == Pinned.ROOT ? 2 : 0);
        all.add(new Pin(
                "SHA-256",
                pinned == Pinned.NONE ? one.sha256() : one.publicKey().sha256()));
        pinSet = new PinSet(all, null);
        CertificatePinner.Builder builder = new CertificatePinner.Builder();
        for (Pin pin : all) {
            builder.add(
                    Chains.HOST,
                    "sha256/" + Base64.getEncoder().encodeToString(pin.digest().toArray()));
        }
        pinner = builder.build();
    }

    @Benchmark
    public boolean check() {
        return switch (subject) {
            case NSCOPE -> nscope();
            case OKHTTP -> okHttp();
        };
    }

    private boolean nscope() {
        Bytes[] digests = new Bytes[path.size()];
        for (int i = 0; i < digests.length; i++) {
            digests[i] = path.get(i).publicKey().sha256();
        }
        return PinCheck.of(pinSet, TestPki.TIME, PinCheck.AnchorKind.ORDINARY, List.of(digests))
                .passes();
    }

    private boolean okHttp() {
        try {
            pinner.check(Chains.HOST, new ArrayList<>(peerPath));
            return true;
        } catch (SSLPeerUnverifiedException refused) {
            return false;
        }
    }
}
