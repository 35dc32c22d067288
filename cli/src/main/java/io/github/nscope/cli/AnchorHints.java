package io.github.nscope.cli;

import io.github.nscope.Decision;
import io.github.nscope.Device;
import io.github.nscope.HostPolicy;
import io.github.nscope.ReasonCode;
import io.github.nscope.Rejected;
import io.github.nscope.anchor.CertificateStore;
import io.github.nscope.anchor.DeviceStores;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.DistinguishedName;
import io.github.nscope.cli.input.CertificateFile;
import io.github.nscope.config.AnchorSource;
import io.github.nscope.path.TriedPath;
import io.github.nscope.roots.RootStanding;
import io.github.nscope.roots.StoreRelease;
import io.github.nscope.roots.SystemRoots;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the trust anchor is that a decision misses: in a store that the configuration doesn't trust, or on other levels.
 * Found by name, so a hint and no evidence.
 */
final class AnchorHints {
    private static final int MOST_HINTS = 4;

    private final Device device;
    private final HostPolicy policy;
    private final List<Certificate> presented;
    private final List<String> hints = new ArrayList<>();

    private AnchorHints(Device device, HostPolicy policy, List<Certificate> presented) {
        this.device = device;
        this.policy = policy;
        this.presented = presented;
    }

    /** The hints, one sentence each; none where the decision misses no anchor. */
    static List<String> of(Decision decision, Device device) {
        if (!(decision instanceof Rejected rejected)
                || (rejected.reason() != ReasonCode.NO_TRUST_ANCHOR
                        && rejected.reason() != ReasonCode.SELF_ISSUED_NOT_TRUSTED)) {
            return List.of();
        }
        return rejected.evidence()
                .policy()
                .map(policy ->
                        new AnchorHints(device, policy, rejected.evidence().presented()).about(missing(rejected)))
                .orElse(List.of());
    }

    /** Whoever would have to be trusted for a path that was tried to be complete. */
    private static Set<DistinguishedName> missing(Rejected rejected) {
        Set<DistinguishedName> names = new LinkedHashSet<>();
        rejected.evidence().path().ifPresent(path -> {
            for (TriedPath tried : path.evidence().failed()) {
                List<Certificate> certificates = tried.presented();
                if (!certificates.isEmpty()) {
                    names.add(certificates.get(certificates.size() - 1).issuer());
                }
            }
        });
        return names;
    }

    private List<String> about(Collection<DistinguishedName> names) {
        names.stream().limit(MOST_HINTS).forEach(name -> hints.addAll(about(name)));
        return hints;
    }

    private List<String> about(DistinguishedName name) {
        List<String> found = new ArrayList<>();
        DeviceStores stores = device.stores();
        if (!trusts(AnchorSource.Store.USER) && holds(stores.user(), name)) {
            found.add(name + " is in the user's store, which the configuration for this host does not trust.");
        }
        if (holds(stores.removed(), name)) {
            found.add(name + " is in the system store, and the user has switched it off.");
        } else if (!trusts(AnchorSource.Store.SYSTEM) && holds(stores.system(), name)) {
            found.add(name + " is in the system store, which the configuration for this host does not trust.");
        }
        SystemRoots.known().standingByName(device.apiLevel(), StoreRelease.LATEST, name).stream()
                .map(RootStanding::describe)
                .forEach(sentence -> found.add(sentence + "."));
        if (found.isEmpty()
                && presented.stream().noneMatch(sent -> sent.subject().equals(name))) {
            found.add("The server sent no certificate of " + name + ", and no store here has one;"
                    + " Android never fetches what is missing.");
        }
        return found;
    }

    private boolean trusts(AnchorSource.Store store) {
        return policy.settings().anchors().value().stream()
                .anyMatch(reference -> reference.source().equals(store));
    }

    private static boolean holds(CertificateStore store, DistinguishedName name) {
        for (int index = 0; ; index++) {
            Bytes content = store.files().get(name.directoryHash() + "." + index);
            if (content == null) {
                return false;
            }
            if (CertificateFile.first(content)
                    .filter(certificate -> certificate.subject().equals(name))
                    .isPresent()) {
                return true;
            }
        }
    }
}
