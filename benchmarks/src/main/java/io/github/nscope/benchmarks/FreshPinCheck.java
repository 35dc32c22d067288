package io.github.nscope.benchmarks;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.MalformedCertificateException;
import io.github.nscope.certificate.PublicKeyInfo;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.pin.Pin;
import io.github.nscope.pin.PinCheck;
import io.github.nscope.pin.PinSet;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.AbstractList;
import java.util.ArrayList;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long do pins take on RSA keys that were never hashed before, beside the digests that the platform's walk needs?
 * Every subject reads three keys first; what that takes is measured too, and is to be taken off the others.
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar FreshPinCheck}</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class FreshPinCheck {
    /** Where the walk from the anchor down finds its pin: after one digest, or after three. */
    public enum Pinned {
        ROOT,
        END_ENTITY
    }

    /** What is done with the keys that were read. */
    public enum Subject {
        NSCOPE,
        /** The same digests and nothing else, by the engine's implementation, which needs no security provider. */
        BARE_DIGEST,
        /** The same digests by the JDK's provider, in machine instructions where it has them. */
        BARE_DIGEST_OF_JDK,
        READ_ONLY
    }

    @Param
    private Pinned pinned;

    @Param
    private Subject subject;

    private final List<byte[]> encodings = new ArrayList<>();
    private PinSet pins;
    private MessageDigest digest;
    private int walked;

    @Setup
    public void prepare() throws NoSuchAlgorithmException, MalformedCertificateException {
        Chains chains = Chains.of(KeyKind.RSA, 1);
        chains.read(0)
                .forEach(certificate ->
                        encodings.add(certificate.publicKey().der().toArray()));
        encodings.add(chains.root().certificate().publicKey().der().toArray());
        walked = pinned == Pinned.ROOT ? 1 : 3;
        PublicKeyInfo key = PublicKeyInfo.parse(encodings.get(encodings.size() - walked));
        pins = new PinSet(List.of(new Pin("SHA-256", key.sha256())), null);
        digest = MessageDigest.getInstance("SHA-256");
    }

    @Benchmark
    public Object check() throws MalformedCertificateException {
        PublicKeyInfo[] path = {
            PublicKeyInfo.parse(encodings.get(0)),
            PublicKeyInfo.parse(encodings.get(1)),
            PublicKeyInfo.parse(encodings.get(2))
        };
        return switch (subject) {
            case NSCOPE -> PinCheck.of(pins, TestPki.TIME, PinCheck.AnchorKind.ORDINARY, new Digests(path));
            case BARE_DIGEST -> bare(path);
            case BARE_DIGEST_OF_JDK -> bareOfJdk();
            case READ_ONLY -> path;
        };
    }

    private int bare(PublicKeyInfo[] path) {
        int sum = 0;
        for (int position = path.length - 1; position >= path.length - walked; position--) {
            sum += path[position].sha256().length();
        }
        return sum;
    }

    private int bareOfJdk() {
        int sum = 0;
        for (int position = encodings.size() - 1; position >= encodings.size() - walked; position--) {
            sum += digest.digest(encodings.get(position))[0];
        }
        return sum;
    }

    /** Digests that are made when the walk comes to them. */
    private static final class Digests extends AbstractList<Bytes> {
        private final PublicKeyInfo[] path;

        Digests(PublicKeyInfo[] path) {
            this.path = path;
        }

        @Override
        public Bytes get(int index) {
            return path[index].sha256();
        }

        @Override
        public int size() {
            return path.length;
        }
    }
}
