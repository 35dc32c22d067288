package io.github.nscope.conformance.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about the presented certificates.
 *
 * @param decision null where none were given
 * @param chain what the platform's trust manager returns, as SHA-256 in lower-case hex, end entity first and anchor last;
 *     empty where rejected and for the host-less call
 * @param error the throwable that the platform raises and its causes, outermost first; empty where it trusts
 */
public record TrustAnswer(@Nullable Decision decision, List<String> chain, List<ThrowableDescription> error) {
    /** Where there is nothing to decide about. */
    public static final TrustAnswer NONE = new TrustAnswer(null, List.of(), List.of());

    /** The platform's decision. */
    public enum Decision {
        /** It returned. */
        TRUSTED,
        /** It threw, checked or unchecked. */
        REJECTED
    }

    /** Copies the lists. */
    public TrustAnswer {
        chain = List.copyOf(chain);
        error = List.copyOf(error);
    }

    /** Certificates that the platform trusts, with the chain that it returns. */
    public static TrustAnswer trusted(List<String> chain) {
        return new TrustAnswer(Decision.TRUSTED, chain, List.of());
    }

    /** Certificates that the platform throws for. */
    public static TrustAnswer rejected(List<ThrowableDescription> error) {
        return new TrustAnswer(Decision.REJECTED, List.of(), error);
    }
}
