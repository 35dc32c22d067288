package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.path.Budget.Limit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers the evidence of one search. */
final class EvidenceCollector {
    private List<TriedPath> failed = List.of();
    private Set<List<Certificate>> undecided = Set.of();
    private Set<Caveat> caveats = Set.of();

    void failed(PathNode top, PathFailure failure) {
        if (failed.isEmpty()) {
            failed = new ArrayList<>();
        }
        failed.add(new TriedPath(top, failure));
    }

    void undecided(List<List<Certificate>> groups) {
        if (!groups.isEmpty()) {
            undecided = new LinkedHashSet<>(undecided);
            undecided.addAll(groups);
        }
    }

    void caveat(Caveat caveat) {
        Set<Caveat> all = EnumSet.of(caveat);
        all.addAll(caveats);
        caveats = all;
    }

    PathEvidence of(Expense expense, List<Certificate> lookedUp) {
        return new PathEvidence(
                failed,
                undecided.isEmpty() ? List.of() : List.copyOf(undecided),
                caveats,
                lookedUp,
                expense.spent(Limit.PATH_STEPS),
                expense.spent(Limit.SIGNATURE_CHECKS));
    }
}
