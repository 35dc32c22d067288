package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.SignatureCheck;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one trust manager remembers of earlier connections of its process. Immutable and thread-safe.
 *
 * <p>The intermediates of accepted paths, {@code TrustManagerImpl.intermediateIndex}, fill gaps of later paths, which are
 * checked all the same. The anchors that the store gave for an issuer, {@code trustedCertificateIndex}, are asked before
 * the store; their names are compared by meaning, where the store's directories compare the exact encoding.
 */
public final class ProcessMemory {
    /** A process that has made no connection yet. */
    public static final ProcessMemory FRESH = new ProcessMemory(Set.of(), Set.of());

    private final Set<Certificate> anchors;
    private final Set<Certificate> intermediates;
    private final IssuerIndex index = new IssuerIndex();

    private ProcessMemory(Set<Certificate> anchors, Set<Certificate> intermediates) {
        this.anchors = anchors;
        this.intermediates = intermediates;
        intermediates.forEach(index::add);
    }

    /** This memory with more intermediates, as if accepted paths had gone through them. */
    public ProcessMemory withIntermediates(Collection<Certificate> more) {
        return new ProcessMemory(anchors, union(intermediates, more));
    }

    /**
     * This memory after a search that it was given to: the anchors that were looked up, whatever came of the path, and
     * the intermediates where {@code verifyChain} accepted it. Pins are checked later and make no difference.
     */
    public ProcessMemory after(PathResult result) {
        Set<Certificate> known = union(anchors, result.evidence().lookedUp());
        if (result instanceof PathFound found) {
            List<Certificate> presented = found.path().presented();
            return new ProcessMemory(
                    known, union(intermediates, presented.subList(Math.min(1, presented.size()), presented.size())));
        }
        return new ProcessMemory(known, intermediates);
    }

    /** After {@code handleTrustStorageUpdate}: the anchors are forgotten, the intermediates are not. */
    public ProcessMemory afterStoreUpdate() {
        return new ProcessMemory(Set.of(), intermediates);
    }

    /** The anchors that the store has given for an issuer. */
    public List<Certificate> anchors() {
        return List.copyOf(anchors);
    }

    void addAnchorsTo(IssuerIndex known) {
        if (!anchors.isEmpty()) {
            anchors.forEach(known::add);
        }
    }

    /** The intermediates of accepted paths. */
    public List<Certificate> intermediates() {
        return List.copyOf(intermediates);
    }

    /** The intermediates that issued the certificate, by name and verified signature. */
    List<Certificate> intermediatesAbove(Certificate issued, SignatureCheck signatures) {
        return index.issuersOf(issued, signatures);
    }

    private static Set<Certificate> union(Set<Certificate> known, Collection<Certificate> more) {
        Set<Certificate> all = new LinkedHashSet<>(known);
        all.addAll(more);
        return all;
    }
}
