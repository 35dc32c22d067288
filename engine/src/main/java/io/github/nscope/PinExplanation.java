package io.github.nscope;

import io.github.nscope.Explanation.Entry;
import io.github.nscope.Explanation.Section;
import io.github.nscope.Explanation.Tone;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.path.PathFound;
import io.github.nscope.pin.PinCheck;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Says which pin matched which certificate, or why none was looked at. */
final class PinExplanation {
    private PinExplanation() {}

    static Optional<Section> section(Decision decision, PinCheck check) {
        if (check instanceof PinCheck.NoPins || check instanceof PinCheck.EmptyPath) {
            return Optional.empty();
        }
        List<Certificate> path = path(decision);
        List<Entry> entries = new ArrayList<>();
        if (check instanceof PinCheck.Expired expired) {
            entries.add(
                    Entry.of("not looked at: they expired at " + Moments.of(expired.expiration(), decision.question())
                                    + ", and the device's clock says "
                                    + Moments.of(decision.question().time(), decision.question()))
                            .in(Tone.CAUTION));
        } else if (check instanceof PinCheck.Overridden) {
            entries.add(Entry.of("not looked at: the path ends in a trust anchor that overrides pins")
                    .in(Tone.CAUTION));
        } else if (check instanceof PinCheck.Matched matched) {
            entries.add(Entry.of(
                            "matched",
                            spki(path.get(matched.position())) + " of "
                                    + PathExplanation.name(path.get(matched.position())))
                    .in(Tone.GOOD));
        } else if (check instanceof PinCheck.Failed failed) {
            entries.addAll(failed(failed, path));
        }
        return Optional.of(new Section("Pins", entries));
    }

    /** What a verdict says of pins that did not stand in the way. */
    static String clause(PinCheck check) {
        if (check instanceof PinCheck.Matched) {
            return ", and a pin matches";
        }
        if (check instanceof PinCheck.Expired) {
            return "; the pins have expired and are not looked at";
        }
        return check instanceof PinCheck.Overridden ? "; the trust anchor overrides the pins" : "";
    }

    private static List<Entry> failed(PinCheck.Failed failed, List<Certificate> path) {
        List<Entry> entries = new ArrayList<>();
        String none = failed.pins().size() == 1 ? "the pin matches no key" : "no pin matches a key";
        entries.add(Entry.of(none + " of the path, which are")
                .in(Tone.BAD)
                .with(path.stream()
                        .map(certificate -> Entry.of(spki(certificate) + " of " + PathExplanation.name(certificate)))
                        .toList()));
        entries.add(Entry.of("pinned are")
                .with(failed.pins().stream()
                        .map(pin -> Entry.of(base64(pin.digest().toArray())))
                        .toList()));
        return entries;
    }

    private static List<Certificate> path(Decision decision) {
        TrustEvidence evidence =
                decision instanceof Trusted trusted ? trusted.evidence() : ((Rejected) decision).evidence();
        return evidence.pathOrNull() instanceof PathFound found ? found.path().certificates() : List.of();
    }

    private static String spki(Certificate certificate) {
        return base64(certificate.publicKey().sha256().toArray());
    }

    private static String base64(byte[] digest) {
        return Base64.getEncoder().encodeToString(digest);
    }
}
