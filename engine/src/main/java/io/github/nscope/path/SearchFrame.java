package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.path.PathFailure.CandidateFailed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One level of {@code TrustManagerImpl.checkTrustedRecursive}: a certificate, and how far its issuers were tried. Lies
 * on the level that called it.
 */
final class SearchFrame {
    private final PathNode node;
    private final @Nullable SearchFrame below;
    private final List<Certificate> anchors;
    private final List<Certificate> presented;
    private @Nullable List<Certificate> remembered;
    private int nextAnchor;
    private int nextPresented;
    private int nextRemembered;
    private boolean anchorTried;
    private @Nullable Certificate extension;
    private @Nullable CandidateFailed last;

    SearchFrame(PathNode node, List<Certificate> anchors, List<Certificate> presented, @Nullable SearchFrame below) {
        this.node = node;
        this.anchors = anchors;
        this.presented = presented;
        this.below = below;
    }

    PathNode node() {
        return node;
    }

    /** The level that goes on when this one is done; null for the lowest. */
    @Nullable
    SearchFrame below() {
        return below;
    }

    /** The next anchor to try; null after the last. */
    @Nullable
    Certificate nextAnchor() {
        return nextAnchor < anchors.size() ? anchors.get(nextAnchor++) : null;
    }

    /** The next presented certificate to try; null after the last. */
    @Nullable
    Certificate nextPresented() {
        return nextPresented < presented.size() ? presented.get(nextPresented++) : null;
    }

    /** The next remembered intermediate to try; null after the last. */
    @Nullable
    Certificate nextRemembered() {
        return remembered != null && nextRemembered < remembered.size() ? remembered.get(nextRemembered++) : null;
    }

    /** Whether the remembered intermediates were looked up. */
    boolean remembers() {
        return remembered != null;
    }

    void remember(List<Certificate> issuers) {
        remembered = issuers;
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
