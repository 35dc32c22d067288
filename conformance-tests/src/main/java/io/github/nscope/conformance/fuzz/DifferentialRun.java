package io.github.nscope.conformance.fuzz;

import io.github.nscope.conformance.protocol.Adapter;
import io.github.nscope.conformance.protocol.Judged;
import io.github.nscope.conformance.protocol.Request;
import io.github.nscope.conformance.protocol.Response;
import io.github.nscope.conformance.protocol.Unreadable;
import java.util.Map;
import java.util.TreeMap;

/** The platform and another tool, asked the same. The platform may be undecided: it is asked again before a difference counts. */
final class DifferentialRun {
    private static final int TIMES_ASKED = 48;

    private final Adapter reference;
    private final Adapter subject;
    private final Divergences known;
    private final Map<String, Integer> applied = new TreeMap<>();

    DifferentialRun(Adapter reference, Adapter subject, Divergences known) {
        this.reference = reference;
        this.subject = subject;
        this.known = known;
    }

    Comparison compare(Request request) {
        Response answer = ask(subject, request);
        Response platform = ask(reference, request);
        count(platform);
        Comparison comparison = Comparison.of(platform, answer, known);
        for (int i = 1; i < TIMES_ASKED && !comparison.isEqual(); i++) {
            Comparison again = Comparison.of(ask(reference, request), answer, known);
            if (again.isEqual()) {
                return again;
            }
        }
        return comparison;
    }

    private void count(Response platform) {
        if (platform instanceof Judged judged) {
            known.all().stream()
                    .filter(divergence -> divergence.concerns(judged))
                    .forEach(divergence -> applied.merge(divergence.name(), 1, Integer::sum));
        }
    }

    /** How often each of the known divergences was met, those that were not included. */
    Map<String, Integer> applied() {
        known.all().forEach(divergence -> applied.putIfAbsent(divergence.name(), 0));
        return Map.copyOf(applied);
    }

    private static Response ask(Adapter adapter, Request request) {
        try {
            return adapter.answer(request);
        } catch (RuntimeException | StackOverflowError e) {
            return new Unreadable(request.id(), "threw " + e);
        }
    }
}
