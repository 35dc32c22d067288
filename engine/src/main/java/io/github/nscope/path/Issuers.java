package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.SignatureCheck;
import io.github.nscope.path.IssuerOrder.Ordered;
import io.github.nscope.path.IssuerOrder.OrderingCrashed;
import io.github.nscope.platform.PlatformThrowable;
import java.util.List;

/** The issuers of a certificate that a trust manager knows without having been sent them. */
final class Issuers {
    private final AnchorLookup store;
    private final ProcessMemory remembered;
    private final IssuerOrder order;
    private final SignatureCheck signatures;
    private final IssuerIndex anchorIndex = new IssuerIndex();

    Issuers(AnchorLookup store, ProcessMemory remembered, IssuerOrder order, SignatureCheck signatures) {
        this.store = store;
        this.remembered = remembered;
        this.order = order;
        this.signatures = signatures;
        remembered.addAnchorsTo(anchorIndex);
    }

    /** What a look-up comes to. */
    sealed interface Answer {}

    /** The issuers in the order of trying, and the groups of them that rank the same. */
    record Known(List<Certificate> issuers, List<List<Certificate>> undecided) implements Answer {
        private static final Known NONE = new Known(List.of(), List.of());
    }

    /** A runtime exception that nothing catches. */
    record Crashed(PathReason reason, PathCheck check, PlatformThrowable thrown) implements Answer {}

    /** {@code findAllTrustAnchorsByIssuerAndSignature}: anchors found before, or else those of the store. */
    Answer anchorsAbove(Certificate issued) {
        List<Certificate> indexed = anchorIndex.issuersOf(issued, signatures);
        if (!indexed.isEmpty()) {
            return ordered(indexed);
        }
        AnchorLookup.Answer answer = store.byIssuerAndSignature(issued, signatures);
        if (answer instanceof AnchorLookup.LookupCrashed crashed) {
            return new Crashed(PathReason.ANCHOR_LOOKUP_CRASH, PathCheck.ANCHOR_LOOKUP, crashed.thrown());
        }
        List<Certificate> found = ((AnchorLookup.Anchors) answer).certificates();
        for (int i = 0; i < found.size(); i++) {
            anchorIndex.add(found.get(i));
        }
        return ordered(found);
    }

    /** The anchors that the store has given, in this search and before. */
    List<Certificate> lookedUp() {
        return anchorIndex.all();
    }

    /** The intermediates of earlier paths that issued the certificate. */
    Answer rememberedAbove(Certificate issued) {
        return ordered(remembered.intermediatesAbove(issued, signatures));
    }

    private Answer ordered(List<Certificate> issuers) {
        if (issuers.isEmpty()) {
            return Known.NONE;
        }
        IssuerOrder.Ordering ordering = order.order(issuers);
        if (ordering instanceof OrderingCrashed crashed) {
            return new Crashed(PathReason.ISSUER_ORDER_CRASH, PathCheck.ISSUER_ORDER, crashed.thrown());
        }
        Ordered known = (Ordered) ordering;
        return new Known(known.issuers(), known.undecided());
    }
}
