package io.github.nscope.conformance.tools;

import io.github.nscope.conformance.protocol.ConfigAnswer;
import io.github.nscope.conformance.protocol.Judged;
import io.github.nscope.conformance.protocol.Member;
import io.github.nscope.conformance.protocol.Request;
import io.github.nscope.conformance.protocol.TrustAnswer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Answers that hold a decision about trust and nothing else. */
final class Answers {
    private static final Set<Member> DECISION_ALONE = EnumSet.complementOf(EnumSet.of(Member.TRUST, Member.DECISION));

    private static final Set<Member> DECISION_AND_CHAIN =
            EnumSet.complementOf(EnumSet.of(Member.TRUST, Member.DECISION, Member.CHAIN));

    private Answers() {}

    static Judged trusted(Request request) {
        return judged(request, TrustAnswer.trusted(List.of()), DECISION_ALONE);
    }

    static Judged trusted(Request request, List<String> chain) {
        return judged(request, TrustAnswer.trusted(chain), DECISION_AND_CHAIN);
    }

    static Judged rejected(Request request) {
        return judged(request, TrustAnswer.rejected(List.of()), DECISION_ALONE);
    }

    private static Judged judged(Request request, TrustAnswer trust, Set<Member> omitted) {
        return new Judged(request.id(), ConfigAnswer.LOADED, null, null, trust, null, omitted);
    }
}
