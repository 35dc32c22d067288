package io.github.nscope;

import io.github.nscope.anchor.AnchorAnswer;
import io.github.nscope.anchor.CertificateStore;
import io.github.nscope.anchor.DeviceStores;
import io.github.nscope.anchor.TrustAnchor;
import io.github.nscope.anchor.TrustAnchors;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.CertificateFile;
import io.github.nscope.certificate.DistinguishedName;
import io.github.nscope.config.AnchorSource;
import io.github.nscope.path.CertificationPath;
import io.github.nscope.path.NoPath;
import io.github.nscope.path.TriedPath;
import io.github.nscope.platform.PlatformProfile;
import io.github.nscope.roots.RootStanding;
import io.github.nscope.roots.StoreRelease;
import io.github.nscope.roots.SystemRoots;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for the roots that a decision lacks, or owes to another level: in the device's stores and in every level's. */
final class RootSearch {
    /** Names that are looked for; a hostile mesh of certificates has thousands. */
    private static final int MOST_NAMES = 4;

    private final Device device;
    private final PlatformProfile profile;

    RootSearch(Device device, PlatformProfile profile) {
        this.device = device;
        this.profile = profile;
    }

    /** Who would have to be trusted for a path that was tried to be complete. */
    RootEvidence missing(NoPath result, List<Certificate> presented, HostPolicy policy) {
        ReasonCode reason = ReasonCode.of(result.reason());
        if (reason != ReasonCode.NO_TRUST_ANCHOR && reason != ReasonCode.SELF_ISSUED_NOT_TRUSTED) {
            return RootEvidence.NONE;
        }
        Set<DistinguishedName> names = new LinkedHashSet<>();
        for (TriedPath tried : result.evidence().failed()) {
            List<Certificate> certificates = tried.presented();
            if (!certificates.isEmpty()) {
                names.add(certificates.get(certificates.size() - 1).issuer());
            }
        }
        return new RootEvidence(
                names.stream()
                        .limit(MOST_NAMES)
                        .map(name -> missing(name, presented, policy))
                        .toList(),
                List.of());
    }

    private MissingAnchor missing(DistinguishedName name, List<Certificate> presented, HostPolicy policy) {
        List<RootStanding> standings = SystemRoots.known().standingByName(device.apiLevel(), StoreRelease.LATEST, name);
        Set<MissingAnchor.Whereabouts> whereabouts = EnumSet.noneOf(MissingAnchor.Whereabouts.class);
        DeviceStores stores = device.stores();
        if (!trusts(policy, AnchorSource.Store.USER) && holds(stores.user(), name)) {
            whereabouts.add(MissingAnchor.Whereabouts.USER_STORE_NOT_TRUSTED);
        }
        boolean inSystemStore = holds(stores.system(), name)
                || stores.module().filter(store -> holds(store, name)).isPresent();
        boolean shipped = standings.stream().anyMatch(standing -> standing.standing() == RootStanding.Standing.SHIPPED);
        if (holds(stores.removed(), name)) {
            whereabouts.add(MissingAnchor.Whereabouts.SWITCHED_OFF);
        } else if (!trusts(policy, AnchorSource.Store.SYSTEM) && (inSystemStore || shipped)) {
            whereabouts.add(MissingAnchor.Whereabouts.SYSTEM_STORE_NOT_TRUSTED);
        } else if (shipped && !inSystemStore) {
            whereabouts.add(MissingAnchor.Whereabouts.SHIPPED_BUT_NOT_AT_HAND);
        }
        boolean sent =
                presented.stream().anyMatch(certificate -> certificate.subject().equals(name));
        if (whereabouts.isEmpty() && standings.isEmpty() && !sent) {
            whereabouts.add(MissingAnchor.Whereabouts.NOWHERE);
        }
        return new MissingAnchor(name, whereabouts, standings);
    }

    /** The anchors of a path which the system store here holds, and no build of the level ships by their key. */
    RootEvidence foreign(CertificationPath path, TrustAnchors anchors) {
        List<RootStanding> foreign = List.of();
        for (int i = 0; i < path.anchors().size(); i++) {
            Certificate anchor = path.anchors().get(i);
            List<RootStanding> standings = foreign(anchor, anchors);
            if (!standings.isEmpty()) {
                foreign = Stream.concat(foreign.stream(), standings.stream()).toList();
            }
        }
        return foreign.isEmpty() ? RootEvidence.NONE : new RootEvidence(List.of(), foreign);
    }

    private List<RootStanding> foreign(Certificate anchor, TrustAnchors anchors) {
        List<RootStanding> standings = SystemRoots.known()
                .standingByKey(
                        device.apiLevel(),
                        StoreRelease.LATEST,
                        anchor.publicKey().sha256());
        boolean isForeign = !standings.isEmpty()
                && standings.stream().noneMatch(standing -> standing.standing() == RootStanding.Standing.SHIPPED)
                && comesFromSystemStore(anchor, anchors);
        return isForeign ? standings : List.of();
    }

    private static boolean comesFromSystemStore(Certificate certificate, TrustAnchors anchors) {
        return anchors.bySubjectAndKey(certificate) instanceof AnchorAnswer.Found found
                && found.anchors().stream()
                        .map(TrustAnchor::reference)
                        .anyMatch(reference -> reference.source() == AnchorSource.Store.SYSTEM);
    }

    private static boolean trusts(HostPolicy policy, AnchorSource.Store store) {
        return policy.settings().anchors().value().stream()
                .anyMatch(reference -> reference.source().equals(store));
    }

    private boolean holds(CertificateStore store, DistinguishedName name) {
        for (int index = 0; ; index++) {
            Bytes content = store.files().get(name.directoryHash() + "." + index);
            if (content == null) {
                return false;
            }
            if (CertificateFile.readFirst(content.toArray(), profile)
                    .filter(certificate -> certificate.subject().equals(name))
                    .isPresent()) {
                return true;
            }
        }
    }
}
