package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The topmost certificate of a path that the search has come to, on top of the rest. Paths that begin alike share their
 * nodes, so that keeping every path that was tried costs one node each.
 */
final class PathNode {
    private final Certificate certificate;
    private final Role role;
    private final @Nullable PathNode below;
    private final int length;
    private final int presented;

    /** What a certificate is in a path. */
    enum Role {
        PRESENTED,
        ANCHOR
    }

    private PathNode(Certificate certificate, Role role, @Nullable PathNode below) {
        this.certificate = certificate;
        this.role = role;
        this.below = below;
        this.length = below == null ? 1 : below.length + 1;
        this.presented = (below == null ? 0 : below.presented) + (role == Role.PRESENTED ? 1 : 0);
    }

    static PathNode endEntity(Certificate certificate, Role role) {
        return new PathNode(certificate, role, null);
    }

    PathNode continuedBy(Certificate issuer, Role issuerRole) {
        return new PathNode(issuer, issuerRole, this);
    }

    Certificate certificate() {
        return certificate;
    }

    Role role() {
        return role;
    }

    int length() {
        return length;
    }

    /** The index of the topmost certificate. */
    int position() {
        return length - 1;
    }

    /** How many of the certificates have a role. */
    int count(Role wanted) {
        return wanted == Role.PRESENTED ? presented : length - presented;
    }

    /** The certificates of one role, those nearer to the end entity first. */
    List<Certificate> certificates(Role wanted) {
        Certificate[] found = new Certificate[count(wanted)];
        int start = found.length;
        for (PathNode node = this; node != null; node = node.below) {
            if (node.role == wanted) {
                found[--start] = node.certificate;
            }
        }
        return List.of(found);
    }
}
