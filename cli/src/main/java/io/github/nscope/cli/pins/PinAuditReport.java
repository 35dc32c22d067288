package io.github.nscope.cli.pins;

import io.github.nscope.Explanation;
import io.github.nscope.Explanation.Entry;
import io.github.nscope.Explanation.Section;
import io.github.nscope.Explanation.Tone;
import io.github.nscope.Rejected;
import io.github.nscope.cli.render.Json;
import io.github.nscope.cli.render.Report;
import io.github.nscope.pin.Pin;
import io.github.nscope.pin.PinSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A check of pins for people and programs. */
public record PinAuditReport(PinAudit audit) implements Report {
    private static final String BREAKS = "breaks, unless a pin that matches nothing today is of a key that comes";
    private static final String BREAKS_SURELY = "breaks, for there is no backup pin";

    @Override
    public Explanation explanation() {
        List<Section> sections = new ArrayList<>();
        if (audit.outcome() != PinAudit.Outcome.NONE) {
            sections.add(new Section(
                    "Pins",
                    audit.pins().value().pins().stream().map(this::entry).toList()));
        }
        sections.add(new Section(
                "Keys of the path", audit.keys().stream().map(this::entry).toList()));
        if (!audit.forecasts().isEmpty()) {
            sections.add(
                    ForecastWords.section(audit.forecasts(), audit.unmatched().isEmpty() ? BREAKS_SURELY : BREAKS));
        }
        sections.add(new Section("Worth knowing", advice()));
        return new Explanation(verdict(), tone(), sections);
    }

    private String verdict() {
        String host = String.valueOf(audit.policy().question().hostOrNull());
        return switch (audit.outcome()) {
            case NONE ->
                host + " has no pins on API level " + audit.policy().question().apiLevel();
            case EXPIRED -> host + ": the pins have expired, and every path to a trust anchor is accepted";
            case MISMATCH -> host + ": no pin matches, the app would refuse this server";
            case MATCHED -> {
                long breaking =
                        audit.forecasts().stream().filter(next -> !next.holds()).count();
                yield host + ": a pin matches; " + breaking + " of "
                        + audit.forecasts().size() + " changes would break it"
                        + (audit.unmatched().isEmpty() ? ", and there is no backup" : " without a backup");
            }
        };
    }

    private Tone tone() {
        return switch (audit.outcome()) {
            case NONE, EXPIRED -> Tone.CAUTION;
            case MISMATCH -> Tone.BAD;
            case MATCHED -> audit.unmatched().isEmpty() ? Tone.CAUTION : Tone.GOOD;
        };
    }

    private Entry entry(Pin pin) {
        String digest = PathKey.base64(pin.digest());
        List<PathKey> matching = audit.matching(pin);
        return matching.isEmpty()
                ? Entry.of(digest)
                        .with(List.of(Entry.of("matches nothing: a backup, or left over from former certificates")))
                : Entry.of(digest)
                        .in(Tone.GOOD)
                        .with(List.of(Entry.of("matches "
                                + matching.stream()
                                        .map(key -> key.subject() + " ("
                                                + key.role().label() + ")")
                                        .collect(Collectors.joining(" and ")))));
    }

    private Entry entry(PathKey key) {
        boolean pinned = audit.pins().value().pins().stream()
                .anyMatch(pin -> pin.digest().equals(key.digest()));
        return Entry.of(
                key.role().label(),
                key.subject() + ", until " + key.lastDay() + ": "
                        + (pinned ? "pinned" : "not pinned, " + PathKey.base64(key.digest())));
    }

    private List<Entry> advice() {
        List<Entry> advice = new ArrayList<>();
        PinSet pins = audit.pins().value();
        Instant expiration = pins.expiration();
        if (audit.outcome() == PinAudit.Outcome.NONE) {
            advice.add(Entry.of("Without --check, this command writes a pin-set."));
            return advice;
        }
        if (expiration == null) {
            advice.add(Entry.of("The pins never expire: a copy of the app that is not updated stays locked out"
                    + " once the keys have changed."));
        } else {
            advice.add(Entry.of("From the millisecond after " + expiration + " on, the pins do not count, and any"
                    + " path to a trust anchor is accepted."));
        }
        if (audit.unmatched().isEmpty()) {
            advice.add(Entry.of("Make a key that no server uses, keep it offline, and pin it as a backup (--backup)."));
        }
        if (audit.decision() instanceof Rejected rejected
                && PathKey.path(rejected).isEmpty()) {
            advice.add(Entry.of("The server is not trusted on this device ("
                    + rejected.reason().sentence() + "), so the pins are held against the keys that it sent."));
        }
        return advice;
    }

    @Override
    public void write(Json json) {
        json.string("host", audit.policy().question().hostOrNull());
        json.string("apiLevel", audit.policy().question().apiLevel());
        json.string("outcome", audit.outcome());
        json.string("decision", audit.decision().reason());
        json.string("expiration", audit.pins().value().expiration());
        json.objects("pins", audit.pins().value().pins(), pin -> {
            json.string("pin", PathKey.base64(pin.digest()));
            json.strings(
                    "matches",
                    audit.matching(pin).stream().map(PathKey::subject).toList());
        });
        ForecastWords.writeKeys(json, audit.keys());
        ForecastWords.write(json, audit.forecasts());
    }
}
