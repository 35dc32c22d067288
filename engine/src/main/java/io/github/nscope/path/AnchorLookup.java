package io.github.nscope.path;

import io.github.nscope.anchor.AnchorAnswer;
import io.github.nscope.anchor.TrustAnchor;
import io.github.nscope.anchor.TrustAnchors;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.SignatureCheck;
import io.github.nscope.platform.PlatformThrowable;
import java.util.List;

/**
 * The certificate store below a trust manager ({@code TrustedCertificateStore}, under a network security configuration
 * {@code TrustedCertificateStoreAdapter}). Implementations are immutable.
 */
public interface AnchorLookup {
    /** The anchor with the certificate's subject and public key, {@code getTrustAnchor}: one at most. */
    Answer bySubjectAndKey(Certificate certificate);

    /** Every anchor that issued the certificate, by name and verified signature, {@code findAllIssuers}. */
    Answer byIssuerAndSignature(Certificate issued, SignatureCheck signatures);

    /** The anchors of a configuration. */
    static AnchorLookup of(TrustAnchors anchors) {
        return new AnchorLookup() {
            @Override
            public Answer bySubjectAndKey(Certificate certificate) {
                return answer(anchors.bySubjectAndKey(certificate));
            }

            @Override
            public Answer byIssuerAndSignature(Certificate issued, SignatureCheck signatures) {
                return answer(anchors.byIssuerAndSignature(issued, signatures));
            }
        };
    }

    private static Answer answer(AnchorAnswer answer) {
        if (answer instanceof AnchorAnswer.Threw threw) {
            return new LookupCrashed(threw.thrown());
        }
        List<TrustAnchor> found = ((AnchorAnswer.Found) answer).anchors();
        return switch (found.size()) {
            case 0 -> Anchors.NONE;
            case 1 -> new Anchors(List.of(found.get(0).certificate()));
            default -> new Anchors(found.stream().map(TrustAnchor::certificate).toList());
        };
    }

    /** What a look-up comes to. */
    sealed interface Answer permits Anchors, LookupCrashed {}

    /**
     * The anchors found, none or more.
     *
     * @param certificates in the order in which the store came upon them
     */
    record Anchors(List<Certificate> certificates) implements Answer {
        private static final Anchors NONE = new Anchors(List.of());

        /** Copies the list. */
        public Anchors {
            certificates = List.copyOf(certificates);
        }
    }

    /** A runtime exception that nothing catches. */
    record LookupCrashed(PlatformThrowable thrown) implements Answer {}
}
