package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.path.PathFailure.CandidateFailed;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One level of {@code TrustManagerImpl.checkTrustedRecursive}: a certificate, and how far its issuers were tried. */
final class SearchFrame {
    private final PathNode node;
    private final Iterator<Certificate> anchors;
    private final Iterator<Certificate> presented;
    private @Nullable Iterator<Certificate> remembered;
    private boolean anchorTried;
    private @Nullable Certificate extension;
    private @Nullable CandidateFailed last;

    SearchFrame(PathNode node, List<Certificate> anchors, List<Certificate> presented) {
        this.node = node;
        this.anchors = anchors.iterator();
        this.presented = presented.iterator();
    }

    PathNode node() {
        return node;
    }

    /** The anchors not yet tried. */
    Iterator<Certificate> anchors() {
        return anchors;
    }

    /** The presented certificates not yet tried. */
    Iterator<Certificate> presented() {
        return presented;
    }

    /** The remembered intermediates not yet tried; empty before they were looked up. */
    Optional<Iterator<Certificate>> remembered() {
        return Optional.ofNullable(remembered);
    }

    void remember(List<Certificate> issuers) {
        remembered = issuers.iterator();
    }

    /** The path goes on through this certificate. */
    void extend(Certificate issuer, PathNode.Role role) {
        extension = issuer;
        anchorTried |= role == PathNode.Role.ANCHOR;
    }

    /** An alternative failed; answers the certificate that the path went through, if it went anywhere. */
    Optional<Certificate> abandon(CandidateFailed failure) {
        Certificate abandoned = extension;
        extension = null;
        last = failure;
        return Optional.ofNullable(abandoned);
    }

    /** Whether an anchor above was tried, {@code seenIssuer}. */
    boolean anchorTried() {
        return anchorTried;
    }

    /** The failure of the alternative tried last. */
    Optional<CandidateFailed> last() {
        return Optional.ofNullable(last);
    }
}
