package io.github.nscope.conformance.fuzz;

import io.github.nscope.conformance.protocol.ConfigAnswer;
import io.github.nscope.conformance.protocol.Judged;
import io.github.nscope.conformance.protocol.ThrowableDescription;
import io.github.nscope.conformance.protocol.TrustAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers without the words that are not the platform's own: those of a DER decoder, of BoringSSL, of the Java runtime, of
 * the build tools, and resource ids, which depend on how an app was built.
 */
final class ComparableText {
    private static final Set<String> RUNTIME = Set.of(
            "java.lang.NullPointerException",
            "java.lang.ArrayIndexOutOfBoundsException",
            "java.lang.ArithmeticException",
            "java.lang.ClassCastException",
            "java.lang.NegativeArraySizeException");

    private ComparableText() {}

    static Judged of(Judged answer) {
        TrustAnswer trust = answer.trust();
        return new Judged(
                answer.id(),
                new ConfigAnswer(
                        answer.config().status(), comparable(answer.config().error())),
                answer.policy(),
                answer.appCleartextPermitted(),
                trust == null ? null : new TrustAnswer(trust.decision(), trust.chain(), comparable(trust.error())),
                answer.hostnameVerified(),
                answer.omitted());
    }

    /**
     * Whether the desktop's DER decoder crashed on a damaged length, for which it makes room before it looks. A device has
     * an older decoder, which is not there to ask; the decision is compared all the same.
     */
    static boolean isDecoderCrash(Judged answer) {
        TrustAnswer trust = answer.trust();
        return trust != null
                && trust.error().size() == 1
                && trust.error().get(0).exception().equals("java.lang.NegativeArraySizeException");
    }

    private static List<ThrowableDescription> comparable(List<ThrowableDescription> chain) {
        List<ThrowableDescription> comparable = new ArrayList<>();
        for (ThrowableDescription throwable : chain) {
            ThrowableDescription one = comparable(throwable);
            comparable.add(one);
            if (isLastOfThePlatforms(one)) {
                break;
            }
        }
        return comparable;
    }

    private static ThrowableDescription comparable(ThrowableDescription throwable) {
        String message = throwable.message();
        if (message == null) {
            return throwable;
        }
        if (throwable.exception().equals(ThrowableDescription.BUILD_TOOLS) || RUNTIME.contains(throwable.exception())) {
            return new ThrowableDescription(throwable.exception(), null);
        }
        return new ThrowableDescription(throwable.exception(), words(message));
    }

    private static String words(String message) {
        String text = message.replaceAll("(@|\\?|id |#0x)(21\\d{8}|7f[0-9a-f]{6})\\b", "$1<id>");
        if (text.startsWith("java.security.cert.CertificateParsingException")
                || text.startsWith("java.security.cert.CertificateException: Unable to init")) {
            return "<parse failure>";
        }
        if (text.startsWith("Unsupported public key type: ")) {
            // Keys that BoringSSL does not know are of whichever class a provider gives them.
            return "Unsupported public key type";
        }
        int listed = text.indexOf("listed by public key: ");
        return listed < 0 ? text : text.substring(0, listed + "listed by public key: ".length());
    }

    /** What causes these is worded by the library below. */
    private static boolean isLastOfThePlatforms(ThrowableDescription throwable) {
        @Nullable String message = throwable.message();
        return Objects.equals(message, "signature check failed") || Objects.equals(message, "<parse failure>");
    }
}
