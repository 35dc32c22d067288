package io.github.nscope.cli.roots;

import io.github.nscope.Decision;
import io.github.nscope.MissingAnchor;
import io.github.nscope.Rejected;
import io.github.nscope.TrustEvidence;
import io.github.nscope.Trusted;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.roots.RootStanding;
import io.github.nscope.roots.SystemRoot;
import java.util.ArrayList;
import java.util.List;

/**
 * What one level's store makes of presented certificates, as far as its roots are at hand.
 *
 * @param level the level
 * @param outcome whether it is known, and what
 * @param decision the decision with the roots at hand
 */
public record LevelVerdict(ApiLevel level, Outcome outcome, Decision decision) {
    /** What is known. */
    public enum Outcome {
        /** The path ends in a root of the level. */
        TRUSTED,
        /** The path fails for a reason that no root at hand or missing would change, or no level's root is concerned. */
        NOT_TRUSTED,
        /** The level ships a root that may complete the path, and its certificate is not at hand. */
        UNKNOWN
    }

    static LevelVerdict of(ApiLevel level, Decision decision) {
        if (decision.isTrusted()) {
            return new LevelVerdict(level, Outcome.TRUSTED, decision);
        }
        boolean unknown = decision instanceof Rejected rejected
                && rejected.evidence().roots().lacksShippedRoot();
        return new LevelVerdict(level, unknown ? Outcome.UNKNOWN : Outcome.NOT_TRUSTED, decision);
    }

    /** The roots that the level ships, that may complete a path, and that are not at hand. */
    public List<SystemRoot> notAtHand() {
        List<SystemRoot> roots = new ArrayList<>();
        if (decision instanceof Rejected rejected) {
            for (MissingAnchor anchor : rejected.evidence().roots().missing()) {
                anchor.standings().stream()
                        .filter(standing -> outcome == Outcome.UNKNOWN)
                        .filter(standing -> standing.standing() == RootStanding.Standing.SHIPPED)
                        .map(RootStanding::root)
                        .forEach(roots::add);
            }
        }
        return roots;
    }

    /** Why, without capital and full stop. */
    String because() {
        if (decision instanceof Trusted trusted) {
            List<Certificate> chain = trusted.chain();
            return "the path ends in " + chain.get(chain.size() - 1).subject();
        }
        if (outcome == Outcome.UNKNOWN) {
            return "the level ships " + subjects(notAtHand()) + ", whose certificate is not at hand";
        }
        List<String> elsewhere = new ArrayList<>();
        if (decision instanceof Rejected rejected) {
            TrustEvidence evidence = rejected.evidence();
            evidence.roots().missing().stream()
                    .flatMap(anchor -> anchor.standings().stream())
                    .map(RootStanding::describe)
                    .forEach(elsewhere::add);
        }
        return elsewhere.isEmpty() ? decision.reason().sentence() : String.join("; ", elsewhere);
    }

    private static String subjects(List<SystemRoot> roots) {
        return String.join(
                " and ", roots.stream().map(SystemRoot::subject).distinct().toList());
    }
}
