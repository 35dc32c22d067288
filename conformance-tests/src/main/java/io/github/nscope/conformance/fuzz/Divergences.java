package io.github.nscope.conformance.fuzz;

import io.github.nscope.conformance.protocol.ConfigAnswer;
import io.github.nscope.conformance.protocol.Judged;
import io.github.nscope.conformance.protocol.Member;
import io.github.nscope.conformance.protocol.ThrowableDescription;
import io.github.nscope.conformance.protocol.TrustAnswer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Everything that is known to differ between a desktop and a device, applied to answers before they are compared. */
record Divergences(List<Divergence> all) {
    /** The list that comes with the suite. */
    static final Divergences KNOWN = DivergencesFile.read("divergences.yaml");

    Divergences {
        all = List.copyOf(all);
    }

    /** All but one. */
    Divergences without(Divergence one) {
        return new Divergences(all.stream().filter(other -> !other.equals(one)).toList());
    }

    /** An answer without the words that are not compared. */
    Judged comparable(Judged answer) {
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

    private List<ThrowableDescription> comparable(List<ThrowableDescription> chain) {
        List<ThrowableDescription> comparable = chain;
        for (Divergence divergence : all) {
            comparable = divergence.reworded(comparable);
        }
        return comparable;
    }

    /** The members that are not compared where the platform answers so. */
    Set<Member> leftOut(Judged platform) {
        Set<Member> leftOut = EnumSet.noneOf(Member.class);
        for (Divergence divergence : all) {
            if (!divergence.leftOut().isEmpty() && divergence.concerns(platform)) {
                leftOut.addAll(divergence.leftOut());
            }
        }
        return leftOut;
    }
}
