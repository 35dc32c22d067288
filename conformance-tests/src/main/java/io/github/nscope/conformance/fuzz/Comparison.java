package io.github.nscope.conformance.fuzz;

import io.github.nscope.conformance.protocol.Judged;
import io.github.nscope.conformance.protocol.Member;
import io.github.nscope.conformance.protocol.Response;
import io.github.nscope.conformance.protocol.Skipped;
import io.github.nscope.conformance.protocol.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the platform's response to a request and another one differ, but for what is known to differ on a desktop. */
record Comparison(List<Difference> differences) {
    Comparison {
        differences = List.copyOf(differences);
    }

    /** One member that differs; for responses of different kinds there is one without a member. */
    record Difference(@Nullable Member member, String reference, String subject) {}

    /** What the reference can't judge is equal; a request that it can't read, the subject may as well pass over. */
    static Comparison of(Response reference, Response subject, Divergences known) {
        if (reference instanceof Skipped || (reference instanceof Unreadable && subject instanceof Skipped)) {
            return new Comparison(List.of());
        }
        if (reference instanceof Judged one && subject instanceof Judged other) {
            return members(one, other, known);
        }
        return new Comparison(
                reference.getClass() == subject.getClass()
                        ? List.of()
                        : List.of(new Difference(null, reference.toString(), subject.toString())));
    }

    private static Comparison members(Judged reference, Judged subject, Divergences known) {
        Judged one = known.comparable(reference);
        Judged other = known.comparable(subject);
        Set<Member> leftOut = known.leftOut(reference);
        List<Difference> differences = new ArrayList<>();
        for (Member member : Member.values()) {
            if (!leftOut.contains(member) && !member.agrees(one, other)) {
                differences.add(
                        new Difference(member, String.valueOf(member.in(one)), String.valueOf(member.in(other))));
            }
        }
        return new Comparison(differences);
    }

    boolean isEqual() {
        return differences.isEmpty();
    }

    /** The members that differ; what a smaller case has to keep. */
    List<@Nullable Member> members() {
        List<@Nullable Member> members = new ArrayList<>();
        differences.forEach(difference -> members.add(difference.member()));
        return members;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Difference difference : differences) {
            text.append(
                            difference.member() == null
                                    ? "response"
                                    : difference.member().path())
                    .append("\n    reference: ")
                    .append(difference.reference())
                    .append("\n    subject:   ")
                    .append(difference.subject())
                    .append('\n');
        }
        return text.toString();
    }
}
