package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import java.util.List;
import java.util.Set;

/**
 * How a result came about.
 *
 * @param failed every path that was tried and refused, in the order of trying
 * @param undecided groups of issuers between which a device has no order of its own: it may return another path, or
 *     fail otherwise, from run to run. This engine took them in the order in which the store gave them
 * @param caveats what was not judged although a device would
 * @param lookedUp the anchors that the store gave for an issuer, in this search or an earlier one of the same process
 * @param pathSteps how far the search went, in the unit of {@link Budget#pathSteps()}
 * @param signatureChecks how many signatures it verified
 */
public record PathEvidence(
        List<TriedPath> failed,
        List<List<Certificate>> undecided,
        Set<Caveat> caveats,
        List<Certificate> lookedUp,
        int pathSteps,
        int signatureChecks) {
    /** Copies the collections. */
    public PathEvidence {
        failed = List.copyOf(failed);
        undecided = List.copyOf(undecided);
        caveats = Set.copyOf(caveats);
        lookedUp = List.copyOf(lookedUp);
    }
}
