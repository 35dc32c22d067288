package io.github.nscope.conformance.fuzz;

import io.github.nscope.conformance.protocol.Judged;
import io.github.nscope.conformance.protocol.Response;
import io.github.nscope.conformance.protocol.ThrowableDescription;
import io.github.nscope.conformance.protocol.TrustAnswer;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which answers a search has met, so that one sees what it never reaches. */
final class Coverage {
    private final Map<String, Integer> met = new TreeMap<>();

    void add(Response reference) {
        met.merge(kind(reference), 1, Integer::sum);
    }

    void print(PrintStream out) {
        met.forEach((kind, times) -> out.println(times + "\t" + kind));
    }

    private static String kind(Response response) {
        if (!(response instanceof Judged judged)) {
            return response.getClass().getSimpleName();
        }
        Judged answer = Divergences.KNOWN.comparable(judged);
        if (!answer.config().error().isEmpty()) {
            return "config " + words(answer.config().error());
        }
        TrustAnswer trust = answer.trust();
        if (trust == null || trust.decision() == null) {
            return "config loaded";
        }
        return trust.error().isEmpty() ? "trusted, " + trust.chain().size() : "trust " + words(trust.error());
    }

    private static String words(List<ThrowableDescription> chain) {
        return chain.stream()
                .map(one ->
                        one.exception().substring(one.exception().lastIndexOf('.') + 1) + " " + coarse(one.message()))
                .collect(Collectors.joining(" < "));
    }

    private static String coarse(@Nullable String message) {
        return String.valueOf(message)
                .replaceAll("(line #)\\d+", "$1n")
                .replaceAll("(Unacceptable certificate: ).*", "$1…")
                .replaceAll("(expired at|valid until).*", "$1…")
                .replaceAll("(date: ).*", "$1…")
                .replaceAll("(algorithm: )(?!SHA|MD).*( at: )", "$1…$2")
                .replaceAll("^.* (has already been specified)", "… $1");
    }
}
