package io.github.nscope;

import io.github.nscope.Explanation.Entry;
import io.github.nscope.Explanation.Section;
import io.github.nscope.Explanation.Tone;
import io.github.nscope.transparency.Compliance;
import io.github.nscope.transparency.JudgedTimestamp;
import io.github.nscope.transparency.PolicyTally;
import io.github.nscope.transparency.TransparencyEvidence;
import io.github.nscope.transparency.TransparencyLog;
import io.github.nscope.transparency.TransparencyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says which timestamps counted, and by which log, or why nothing was counted. */
final class TransparencyExplanation {
    private TransparencyExplanation() {}

    static Optional<Section> section(TransparencyResult result) {
        if (result instanceof TransparencyResult.FailedOpen open) {
            return Optional.of(section(List.of(
                    Entry.of("passes without being looked at: " + open.why()).in(Tone.CAUTION))));
        }
        if (result instanceof TransparencyResult.Complied complied) {
            return Optional.of(section(entries(complied.evidence())));
        }
        return result instanceof TransparencyResult.Violated violated
                ? Optional.of(section(entries(violated.evidence())))
                : Optional.empty();
    }

    private static Section section(List<Entry> entries) {
        return new Section("Transparency", entries);
    }

    private static List<Entry> entries(TransparencyEvidence evidence) {
        List<Entry> entries = new ArrayList<>();
        evidence.tallies().forEach(tally -> entries.add(tally(tally)));
        evidence.timestamps().forEach(timestamp -> entries.add(timestamp(timestamp)));
        evidence.skipped().forEach(skipped -> entries.add(Entry.of("skipped", skipped)));
        if (evidence.timestamps().isEmpty()) {
            entries.add(Entry.of("no timestamp came with the certificate").in(Tone.BAD));
        }
        return entries;
    }

    private static Entry tally(PolicyTally tally) {
        String group = tally.group() == PolicyTally.Group.EMBEDDED ? "in the certificate" : "in the handshake";
        Entry entry = Entry.of(
                group,
                tally.logs().size() + " of " + tally.logsNeeded() + " logs, operators "
                        + (tally.operators().isEmpty() ? "none" : String.join(", ", sorted(tally)))
                        + ": " + tally.compliance());
        return entry.in(tally.compliance() == Compliance.COMPLY ? Tone.GOOD : Tone.BAD);
    }

    private static List<String> sorted(PolicyTally tally) {
        return tally.operators().stream().sorted().toList();
    }

    private static Entry timestamp(JudgedTimestamp judged) {
        if (judged instanceof JudgedTimestamp.Valid valid) {
            return Entry.of("valid", log(valid.log()) + ", " + valid.log().state());
        }
        if (judged instanceof JudgedTimestamp.BadSignature bad) {
            return Entry.of("invalid", log(bad.log()) + " did not sign it").in(Tone.BAD);
        }
        return judged instanceof JudgedTimestamp.UnknownLog
                ? Entry.of("unknown log", judged.timestamp().logId().toHex()).in(Tone.BAD)
                : Entry.of("invalid", ((JudgedTimestamp.Unverifiable) judged).why())
                        .in(Tone.BAD);
    }

    private static String log(TransparencyLog log) {
        return (log.description().isEmpty() ? log.id().toHex() : log.description()) + " of " + log.operator();
    }
}
