package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.path.PathNode.Role;
import java.util.List;

/** A path that was tried and refused, complete or not. */
public final class TriedPath {
    private final PathNode top;
    private final PathFailure failure;

    TriedPath(PathNode top, PathFailure failure) {
        this.top = top;
        this.failure = failure;
    }

    /** The certificates that are not anchors, the end entity first. */
    public List<Certificate> presented() {
        return top.certificates(Role.PRESENTED);
    }

    /** The anchors that it had reached, the lowest first. */
    public List<Certificate> anchors() {
        return top.certificates(Role.ANCHOR);
    }

    /** Why it was refused. */
    public PathFailure failure() {
        return failure;
    }

    @Override
    public String toString() {
        return top.length() + " certificates, " + failure.reason();
    }
}
