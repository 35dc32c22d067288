package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import java.util.Arrays;
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

    /** The certificates of one role, those nearer to the end entity first. */
    List<Certificate> certificates(Role wanted) {
        Certificate[] found = new Certificate[length];
        int start = length;
        for (PathNode node = this; node != null; node = node.below) {
            if (node.role == wanted) {
                found[--start] = node.certificate;
            }
        }
        return List.of(Arrays.copyOfRange(found, start, length));
    }
}
