package io.github.nscope;

import io.github.nscope.Explanation.Entry;
import io.github.nscope.Explanation.Section;
import io.github.nscope.Explanation.Tone;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.path.CertificationPath;
import io.github.nscope.path.PathFailure;
import io.github.nscope.path.PathFound;
import io.github.nscope.path.PathResult;
import io.github.nscope.path.TriedPath;
import java.util.ArrayList;
import java.util.List;

/** Draws the certification path that was found, and those that were tried and why each failed. */
final class PathExplanation {
    /** Paths that an explanation shows; a hostile mesh of certificates has thousands. */
    private static final int MOST_PATHS = 8;

    /** Certificates of a failed path that an explanation names before it skips to the last ones. */
    private static final int FIRST_CERTIFICATES = 20;

    private static final int LAST_CERTIFICATES = 3;

    /** Characters of a name; one of a hostile certificate may have as many as the certificate. */
    private static final int MOST_CHARACTERS = 500;

    private PathExplanation() {}

    static Section section(PathResult result, List<Certificate> presented) {
        List<Entry> entries = new ArrayList<>();
        if (result instanceof PathFound found) {
            entries.add(found(found.path(), presented));
        }
        List<TriedPath> failed = result.evidence().failed();
        failed.stream().limit(MOST_PATHS).map(PathExplanation::tried).forEach(entries::add);
        if (failed.size() > MOST_PATHS) {
            entries.add(Entry.of("… and " + (failed.size() - MOST_PATHS) + " more paths that failed"));
        }
        if (entries.isEmpty()) {
            entries.add(Entry.of("no path was tried"));
        }
        return new Section("Path", entries);
    }

    private static Entry found(CertificationPath path, List<Certificate> presented) {
        List<Entry> certificates = new ArrayList<>();
        for (Certificate certificate : path.presented()) {
            certificates.add(Entry.of(name(certificate) + ", " + role(certificate, presented)));
        }
        for (Certificate anchor : path.anchors()) {
            boolean sent = presented.contains(anchor);
            certificates.add(Entry.of(name(anchor) + ", trust anchor" + (sent ? ", also sent" : "")));
        }
        return Entry.of("found", path.certificates().size() + " certificates")
                .in(Tone.GOOD)
                .with(certificates);
    }

    private static String role(Certificate certificate, List<Certificate> presented) {
        int index = presented.indexOf(certificate);
        return index == 0 ? "end-entity certificate" : index < 0 ? "remembered" : "sent as number " + (index + 1);
    }

    private static Entry tried(TriedPath path) {
        PathFailure failure = path.failure();
        List<Certificate> certificates = new ArrayList<>(path.presented());
        certificates.addAll(path.anchors());
        return Entry.of("tried", line(certificates))
                .in(Tone.BAD)
                .with(List.of(Entry.of(ReasonCode.of(failure.reason()).sentence() + where(failure, certificates) + " ["
                        + failure.reason() + ", " + failure.check().source() + "]")));
    }

    private static String line(List<Certificate> certificates) {
        int skipped = certificates.size() - FIRST_CERTIFICATES - LAST_CERTIFICATES;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < certificates.size(); i++) {
            if (skipped <= 1 || i < FIRST_CERTIFICATES || i >= FIRST_CERTIFICATES + skipped) {
                names.add(name(certificates.get(i)));
            } else if (i == FIRST_CERTIFICATES) {
                names.add("… " + skipped + " more …");
            }
        }
        return String.join(" ← ", names);
    }

    private static String where(PathFailure failure, List<Certificate> certificates) {
        return failure.position() >= 0 && failure.position() < certificates.size()
                ? ": " + name(certificates.get(failure.position()))
                : "";
    }

    static String name(Certificate certificate) {
        if (certificate.subject().isEmpty()) {
            return "(no name)";
        }
        String name = certificate.subject().toString();
        return name.length() <= MOST_CHARACTERS ? name : name.substring(0, MOST_CHARACTERS) + "…";
    }
}
