package io.github.nscope.anchor;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.DistinguishedName;
import io.github.nscope.certificate.SignatureCheck;
import io.github.nscope.config.AnchorReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The trust anchors of one configuration: the look-ups of {@code android.security.net.config.NetworkSecurityConfig}.
 * Immutable and thread-safe.
 */
public final class TrustAnchors {
    private record Bound(AnchorReference reference, CertificateSource source) {}

    private final Bound[] references;

    private TrustAnchors(List<Bound> references) {
        this.references = references.toArray(Bound[]::new);
    }

    /**
     * The anchors of a configuration.
     *
     * @param references its certificate sources, those that override pins first
     * @param sources where the sources are
     */
    public static TrustAnchors of(List<AnchorReference> references, AnchorSources sources) {
        return new TrustAnchors(references.stream()
                .map(reference -> new Bound(reference, sources.source(reference.source())))
                .toList());
    }

    /**
     * The anchor with the subject and the key of a certificate, {@code findTrustAnchorBySubjectAndPublicKey}: the first
     * of the first reference that has one. References behind it are not asked.
     */
    public AnchorAnswer bySubjectAndKey(Certificate certificate) {
        for (Bound bound : references) {
            SourceAnswer answer = bound.source().bySubjectAndKey(certificate);
            if (answer instanceof SourceAnswer.Threw threw) {
                return new AnchorAnswer.Threw(threw.thrown(), bound.reference());
            }
            List<StoredCertificate> found = ((SourceAnswer.Found) answer).certificates();
            if (!found.isEmpty()) {
                return new AnchorAnswer.Found(List.of(anchor(found.get(0), bound)));
            }
        }
        return AnchorAnswer.Found.NONE;
    }

    /**
     * Every anchor whose subject and key made the signature of a certificate, {@code
     * findAllCertificatesByIssuerAndSignature}. Every reference is asked, so one broken source breaks every look-up.
     */
    public AnchorAnswer byIssuerAndSignature(Certificate issued, SignatureCheck signatures) {
        return union(source -> source.byIssuerAndSignature(issued, signatures));
    }

    /** Every anchor, {@code getTrustAnchors}; among copies of one certificate the first reference's counts. */
    public AnchorAnswer all() {
        return union(CertificateSource::all);
    }

    /**
     * What the sources hold of an issuer, or for it, and do not find: for explanations. Nothing is decided by it.
     *
     * @param issuer the name that a search for anchors looks for
     */
    public List<NearMiss> nearMisses(DistinguishedName issuer) {
        List<NearMiss> misses = new ArrayList<>();
        for (Bound bound : references) {
            bound.source()
                    .missed(issuer)
                    .forEach((place, why) -> misses.add(new NearMiss(bound.reference(), place, why)));
        }
        return List.copyOf(misses);
    }

    private AnchorAnswer union(Function<CertificateSource, SourceAnswer> question) {
        Union union = new Union();
        for (Bound bound : references) {
            SourceAnswer answer = question.apply(bound.source());
            if (answer instanceof SourceAnswer.Threw threw) {
                return new AnchorAnswer.Threw(threw.thrown(), bound.reference());
            }
            List<StoredCertificate> found = ((SourceAnswer.Found) answer).certificates();
            for (int i = 0; i < found.size(); i++) {
                union.add(anchor(found.get(i), bound));
            }
        }
        return union.answer();
    }

    /** Anchors, each certificate once; mostly there is one, or none. */
    private static final class Union {
        private @Nullable TrustAnchor first;
        private @Nullable Map<Certificate, TrustAnchor> all;

        void add(TrustAnchor anchor) {
            if (first == null) {
                first = anchor;
                return;
            }
            if (all == null) {
                all = new LinkedHashMap<>();
                all.put(first.certificate(), first);
            }
            all.putIfAbsent(anchor.certificate(), anchor);
        }

        AnchorAnswer answer() {
            if (first == null) {
                return AnchorAnswer.Found.NONE;
            }
            return new AnchorAnswer.Found(all == null ? List.of(first) : List.copyOf(all.values()));
        }
    }

    private static TrustAnchor anchor(StoredCertificate stored, Bound bound) {
        return new TrustAnchor(stored.certificate(), bound.reference(), stored.place());
    }
}
