package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import java.util.List;

/**
 * A certification path as {@code checkServerTrusted} returns it: the end entity first, each certificate followed by its
 * issuer, trust anchors last.
 *
 * @param presented the certificates that are not anchors, the end entity first; empty where the end entity is an anchor
 * @param anchors the anchors; the first validated the path, each further one issued the one before
 */
public record CertificationPath(List<Certificate> presented, List<Certificate> anchors) {
    /** Copies the lists. */
    public CertificationPath {
        presented = List.copyOf(presented);
        anchors = List.copyOf(anchors);
    }

    /** All of it. */
    public List<Certificate> certificates() {
        Certificate[] all = new Certificate[length()];
        for (int i = 0; i < all.length; i++) {
            all[i] = certificate(i);
        }
        return List.of(all);
    }

    /** How many certificates it has, anchors included. */
    public int length() {
        return presented.size() + anchors.size();
    }

    /** One of {@link #certificates()}, which need not be put together for that. */
    public Certificate certificate(int index) {
        return index < presented.size() ? presented.get(index) : anchors.get(index - presented.size());
    }

    /** The anchor under which the path was validated; those above it were only linked by name and signature. */
    public Certificate validatingAnchor() {
        return anchors.get(0);
    }

    /**
     * The certificate for the other end of the connection. Not always one that was sent: an anchor with its subject and
     * key takes its place.
     */
    public Certificate endEntity() {
        return presented.isEmpty() ? anchors.get(0) : presented.get(0);
    }
}
