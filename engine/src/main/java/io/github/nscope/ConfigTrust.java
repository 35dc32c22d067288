package io.github.nscope;

import io.github.nscope.anchor.AnchorAnswer;
import io.github.nscope.anchor.TrustAnchor;
import io.github.nscope.anchor.TrustAnchors;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.config.EffectiveConfig;
import io.github.nscope.path.AnchorLookup;
import io.github.nscope.path.CertificationPath;
import io.github.nscope.path.DelegatedChecks;
import io.github.nscope.path.PathQuery;
import io.github.nscope.path.PathResult;
import io.github.nscope.path.PathRules;
import io.github.nscope.path.PathSearch;
import io.github.nscope.path.ProcessMemory;
import io.github.nscope.pin.PinCheck;
import io.github.nscope.pin.PinSet;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The trust manager of one configuration, {@code android.security.net.config.NetworkSecurityTrustManager}: a search for a
 * path, then the pins over the path that was found. The only place where a path meets its pins.
 */
final class ConfigTrust {
    private final PinSet pins;
    private final TrustAnchors anchors;
    private final PathSearch search;
    private final ProcessMemory memory;
    private final @Nullable String unknownResource;

    /**
     * Prepares.
     *
     * @param unknownResource the name of a resource that the configuration trusts and nobody knows the content of
     */
    ConfigTrust(EffectiveConfig config, TrustAnchors anchors, PathRules rules, @Nullable String unknownResource) {
        this.unknownResource = unknownResource;
        this.pins = config.settings().pins().value();
        this.anchors = anchors;
        this.search = new PathSearch(rules, AnchorLookup.of(anchors));
        this.memory = ProcessMemory.FRESH;
    }

    private ConfigTrust(ConfigTrust before, ProcessMemory memory) {
        this.pins = before.pins;
        this.anchors = before.anchors;
        this.search = before.search;
        this.memory = memory;
        this.unknownResource = before.unknownResource;
    }

    /** This trust manager with what one of earlier connections has seen. */
    ConfigTrust remembering(ProcessMemory seen) {
        return new ConfigTrust(this, seen);
    }

    /** What earlier connections left here. */
    ProcessMemory memory() {
        return memory;
    }

    /** The anchors of the configuration. */
    TrustAnchors anchors() {
        return anchors;
    }

    /** A resource of unknown content is no evidence for anything. */
    void demandResources() {
        if (unknownResource != null) {
            throw new IllegalStateException("the configuration trusts @" + unknownResource
                    + ", whose content is not known: give it with App.Builder.resource");
        }
    }

    PathResult findPath(PathQuery query, DelegatedChecks delegated) {
        return search.find(query, delegated);
    }

    /** What comes of the pins. */
    sealed interface PinOutcome {
        /** They were checked. */
        record Checked(PinCheck check) implements PinOutcome {}

        /** The path's last certificate is not among the anchors any more. */
        record AnchorLost() implements PinOutcome {}

        /** Looking the anchor up throws. */
        record LookupThrew(AnchorAnswer.Threw answer) implements PinOutcome {}
    }

    /** {@code checkPins}: the anchor is looked up anew, and only where there are pins that have not expired. */
    PinOutcome checkPins(CertificationPath path, Instant time) {
        if (pins.pins().isEmpty() || pins.isExpiredAt(time)) {
            return new PinOutcome.Checked(PinCheck.of(pins, time, PinCheck.AnchorKind.ORDINARY, List.of()));
        }
        List<Certificate> uppermost = path.anchors();
        AnchorAnswer answer = anchors.bySubjectAndKey(uppermost.get(uppermost.size() - 1));
        if (answer instanceof AnchorAnswer.Threw threw) {
            return new PinOutcome.LookupThrew(threw);
        }
        List<TrustAnchor> found = ((AnchorAnswer.Found) answer).anchors();
        if (found.isEmpty()) {
            return new PinOutcome.AnchorLost();
        }
        PinCheck.AnchorKind kind =
                found.get(0).overridesPins() ? PinCheck.AnchorKind.OVERRIDES_PINS : PinCheck.AnchorKind.ORDINARY;
        return new PinOutcome.Checked(PinCheck.of(pins, time, kind, new KeyDigests(path)));
    }

    /** Digests of the keys of a path, each made when it is first looked at: the walk often ends at the anchor. */
    private static final class KeyDigests extends AbstractList<Bytes> {
        private final CertificationPath path;

        KeyDigests(CertificationPath path) {
            this.path = path;
        }

        @Override
        public Bytes get(int index) {
            return path.certificate(index).publicKey().sha256();
        }

        @Override
        public int size() {
            return path.length();
        }
    }
}
