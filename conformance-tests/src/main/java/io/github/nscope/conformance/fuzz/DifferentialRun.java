package io.github.nscope.conformance.fuzz;

import io.github.nscope.conformance.protocol.Adapter;
import io.github.nscope.conformance.protocol.Request;
import io.github.nscope.conformance.protocol.Response;
import io.github.nscope.conformance.protocol.Unreadable;

/** Two tools, asked the same. The reference may be undecided: it is asked again before a difference counts. */
final class DifferentialRun {
    private static final int TIMES_ASKED = 12;

    private final Adapter reference;
    private final Adapter subject;

    DifferentialRun(Adapter reference, Adapter subject) {
        this.reference = reference;
        this.subject = subject;
    }

    Comparison compare(Request request) {
        Response answer = ask(subject, request);
        Comparison comparison = Comparison.of(ask(reference, request), answer);
        for (int i = 1; i < TIMES_ASKED && !comparison.isEqual(); i++) {
            Comparison again = Comparison.of(ask(reference, request), answer);
            if (again.isEqual()) {
                return again;
            }
        }
        return comparison;
    }

    private static Response ask(Adapter adapter, Request request) {
        try {
            return adapter.answer(request);
        } catch (RuntimeException | StackOverflowError e) {
            return new Unreadable(request.id(), "threw " + e);
        }
    }
}
