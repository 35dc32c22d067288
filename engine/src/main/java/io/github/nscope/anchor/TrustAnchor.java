package io.github.nscope.anchor;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.config.AnchorReference;

/**
 * A certificate that a configuration trusts, {@code android.security.net.config.TrustAnchor}, and how it came by it.
 *
 * @param certificate the certificate
 * @param reference the {@code <certificates>} that led to it: it says whether pins are overridden
 * @param place the name of the file in the store, or of the resource
 */
public record TrustAnchor(Certificate certificate, AnchorReference reference, String place) {
    /** Whether paths that end here are exempt from pins. */
    public boolean overridesPins() {
        return reference.overridesPins();
    }
}
