package io.github.nscope.benchmarks;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.conformance.platform.PlatformProcess;
import io.github.nscope.conformance.protocol.AppDescription;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.pin.Pin;
import io.github.nscope.pin.PinCheck;
import io.github.nscope.pin.PinSet;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long do pins take on certificates that were seen before, and does it depend on the number of pins?
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar PinCheckCost}</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
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
        PLATFORM_34,
        OKHTTP
    }

    @Param({"1", "1000"})
    private int pins;

    @Param
    private Pinned pinned;

    @Param
    private Subject subject;

    private Question question = () -> this;
    private AutoCloseable opened = () -> {};

    @Setup
    public void prepare() throws Throwable {
        Chains chains = Chains.of(KeyKind.RSA, 1);
        List<Pin> all = pins(chains);
        question = switch (subject) {
            case NSCOPE -> nscope(chains, all);
            case PLATFORM_34 -> platform(chains, all);
            case OKHTTP -> okHttp(chains, all);
        };
        if (!question.ask().equals(pinned != Pinned.NONE)) {
            throw new IllegalStateException("the pins answer otherwise");
        }
        WarmUp.of(question);
    }

    /** Pins of nobody, and the one that matters last. */
    private List<Pin> pins(Chains chains) {
        List<Pin> all = new ArrayList<>();
        for (int i = all.size(); i < pins - 1; i++) {
            byte[] digest = new byte[Pin.DIGEST_LENGTH];
            digest[i % 32] = (byte) (1 + i / 32);
            all.add(new Pin("SHA-256", Bytes.copyOf(digest)));
        }
        Certificate one = pinned == Pinned.ROOT
                ? chains.root().certificate()
                : chains.read(0).get(0);
        all.add(new Pin(
                "SHA-256",
                pinned == Pinned.NONE ? one.sha256() : one.publicKey().sha256()));
        return all;
    }

    private static Question nscope(Chains chains, List<Pin> pins) {
        PinSet pinSet = new PinSet(pins, null);
        List<Certificate> path = new ArrayList<>(chains.read(0));
        path.add(chains.root().certificate());
        List<Bytes> digests = path.stream()
                .map(certificate -> certificate.publicKey().sha256())
                .toList();
        return () -> PinCheck.of(pinSet, TestPki.TIME, PinCheck.AnchorKind.ORDINARY, digests)
                .passes();
    }

    /** Anchors from the app's own resource: the platform opens and parses a file of the system store at each check. */
    private Question platform(Chains chains, List<Pin> pins) throws Throwable {
        StringBuilder config = new StringBuilder("<network-security-config><domain-config><domain>" + Chains.HOST
                + "</domain><trust-anchors><certificates src='@raw/ca'/></trust-anchors><pin-set>");
        for (Pin pin : pins) {
            config.append("<pin digest='SHA-256'>").append(base64(pin)).append("</pin>");
        }
        config.append("</pin-set></domain-config></network-security-config>");
        String anchor = Base64.getEncoder().encodeToString(chains.root().der());
        PlatformProcess platform = PlatformSubject.start(
                AppDescription.of(34, config.toString()).withResources(Map.of("raw/ca", anchor)),
                chains.deviceDescription());
        opened = platform;
        Object manager = platform.hostTrustManager(Chains.HOST);
        List<X509Certificate> path = List.of(platform.read(path(chains)));
        return () -> {
            try {
                platform.checkPins(manager, path);
                return true;
            } catch (CertificateException refused) {
                return false;
            }
        };
    }

    private static List<byte[]> path(Chains chains) {
        return List.of(
                chains.sent().get(0).get(0),
                chains.sent().get(0).get(1),
                chains.root().der());
    }

    private static Question okHttp(Chains chains, List<Pin> pins) {
        CertificatePinner.Builder builder = new CertificatePinner.Builder();
        pins.forEach(pin -> builder.add(Chains.HOST, "sha256/" + base64(pin)));
        CertificatePinner pinner = builder.build();
        List<X509Certificate> path = PeerChains.ofJdk(chains).read(path(chains));
        return () -> {
            try {
                pinner.check(Chains.HOST, new ArrayList<>(path));
                return true;
            } catch (SSLPeerUnverifiedException refused) {
                return false;
            }
        };
    }

    private static String base64(Pin pin) {
        return Base64.getEncoder().encodeToString(pin.digest().toArray());
    }

    @TearDown
    public void end() throws Exception {
        opened.close();
    }

    @Benchmark
    public Object check() throws Throwable {
        return question.ask();
    }
}
