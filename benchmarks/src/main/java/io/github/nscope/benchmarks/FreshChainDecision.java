package io.github.nscope.benchmarks;

import io.github.nscope.NscEngine;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.PublicKeyInfo;
import io.github.nscope.certificate.SignatureArithmetic;
import io.github.nscope.certificate.SignatureCheck;
import io.github.nscope.conformance.engine.ProviderArithmetic;
import io.github.nscope.conformance.platform.PlatformProcess;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.conscrypt.Conscrypt;
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
 * How long does it take from bytes never seen before to a decision? Several hundred different chains in turn, and
 * nothing that is remembered of a chain lives until its next turn.
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar FreshChainDecision}</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class FreshChainDecision {
    /** Who decides; the peers check a ready path alone, without search, host or pins. */
    public enum Subject {
        NSCOPE,
        /** With BoringSSL's arithmetic in place of pure Java. */
        NSCOPE_CONSCRYPT,
        PLATFORM_34,
        JDK_PKIX,
        /** What no decision can do without: two certificates read, two signatures checked. */
        FLOOR,
        FLOOR_CONSCRYPT
    }

    /** How many different chains take turns: twice as many certificates, and the JDK's factory remembers 750. */
    @Param("400")
    private int count;

    @Param
    private KeyKind keys;

    @Param
    private Subject subject;

    private Question question = () -> this;
    private AutoCloseable opened = () -> {};
    private int next;

    @Setup
    public void prepare() throws Throwable {
        Chains chains = Chains.of(keys, count);
        question = switch (subject) {
            case NSCOPE -> nscope(chains, SignatureArithmetic.PORTABLE);
            case NSCOPE_CONSCRYPT -> nscope(chains, new ProviderArithmetic(Conscrypt.newProvider()));
            case PLATFORM_34 -> platform(chains);
            case JDK_PKIX -> jdk(chains);
            case FLOOR -> floor(chains, SignatureArithmetic.PORTABLE);
            case FLOOR_CONSCRYPT -> floor(chains, new ProviderArithmetic(Conscrypt.newProvider()));
        };
        WarmUp.of(question);
    }

    private int next() {
        next = (next + 1) % count;
        return next;
    }

    private Question nscope(Chains chains, SignatureArithmetic arithmetic) {
        NscEngine[] engine = {chains.engine(arithmetic)};
        return () -> {
            int number = next();
            if (number == 0) {
                // An engine remembers a thousand signatures: a new one remembers none.
                engine[0] = chains.engine(arithmetic);
            }
            return engine[0].evaluate(chains.read(number), Chains.HOST);
        };
    }

    private Question platform(Chains chains) {
        PlatformProcess platform = PlatformSubject.start(chains);
        opened = platform;
        return () -> platform.check(platform.read(chains.sent().get(next())), Chains.HOST);
    }

    private Question jdk(Chains chains) {
        PeerChains jdk = PeerChains.ofJdk(chains);
        return () -> jdk.validate(jdk.read(chains.sent().get(next())));
    }

    private Question floor(Chains chains, SignatureArithmetic arithmetic) {
        SignatureCheck signatures = SignatureCheck.of(chains.engine().profile(), arithmetic);
        PublicKeyInfo root = chains.root().certificate().publicKey();
        return () -> {
            List<Certificate> chain = chains.read(next());
            return signatures.verifies(chain.get(0), chain.get(1).publicKey())
                    && signatures.verifies(chain.get(1), root);
        };
    }

    @TearDown
    public void end() throws Exception {
        opened.close();
    }

    @Benchmark
    public Object decide() throws Throwable {
        return question.ask();
    }
}
