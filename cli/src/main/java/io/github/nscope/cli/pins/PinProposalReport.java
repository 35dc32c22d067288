package io.github.nscope.cli.pins;

import io.github.nscope.Decision;
import io.github.nscope.Explanation;
import io.github.nscope.Explanation.Entry;
import io.github.nscope.Explanation.Section;
import io.github.nscope.Explanation.Tone;
import io.github.nscope.ReasonCode;
import io.github.nscope.Trusted;
import io.github.nscope.cli.render.Json;
import io.github.nscope.cli.render.Report;
import io.github.nscope.cli.render.Verbatim;
import io.github.nscope.pin.PinCheck;
import java.util.ArrayList;
import java.util.List;

/**
 * A proposed pin-set for people and programs.
 *
 * @param proposal the pin-set
 * @param keys the keys of the server's path
 * @param backup whether one of the pins is of a key that no server uses
 * @param proof what the device decides with it
 */
public record PinProposalReport(PinProposal proposal, List<PathKey> keys, Backup backup, Decision proof)
        implements Report {
    /** Copies the list. */
    public PinProposalReport {
        keys = List.copyOf(keys);
    }

    /** Whether there is a backup pin. */
    public enum Backup {
        GIVEN,
        MISSING
    }

    private List<Forecast> forecasts() {
        return Forecast.of(
                proposal.pinSet(proof.question().zone()), proof.question().time(), keys);
    }

    @Override
    public Explanation explanation() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("Pin-set", Verbatim.lines(proposal.domainConfig())));
        sections.add(new Section(
                "Keys of the path",
                keys.stream()
                        .map(key -> Entry.of(
                                key.role().label(),
                                key.subject() + ", until " + key.lastDay() + " " + PathKey.base64(key.digest())))
                        .toList()));
        List<Forecast> forecasts = forecasts();
        if (!forecasts.isEmpty()) {
            sections.add(ForecastWords.section(
                    forecasts,
                    backup == Backup.GIVEN
                            ? "breaks, unless the new key is the backup"
                            : "breaks, for want of a backup"));
        }
        sections.add(new Section("Backup", backupAdvice()));
        sections.add(new Section("Tried", List.of(tried())));
        String pinned = proposal.pins().size() == 1 ? "1 pin" : proposal.pins().size() + " pins";
        return new Explanation(
                "A pin-set with " + pinned + " for " + proposal.domain()
                        + (backup == Backup.GIVEN ? ", with a backup" : "; it still needs a backup"),
                backup == Backup.GIVEN ? Tone.GOOD : Tone.CAUTION,
                sections);
    }

    private List<Entry> backupAdvice() {
        List<Entry> advice = new ArrayList<>();
        if (backup == Backup.GIVEN) {
            advice.add(Entry.of("Keep the backup's private key offline, apart from the server's."));
        } else {
            advice.add(Entry.of("If the pinned keys are lost, no installed copy of the app connects until "
                            + (proposal.expirationOrNull() == null
                                    ? "it is updated"
                                    : "the pins expire or it is updated")
                            + ". Make a key that no server uses, keep it offline, and pin it:")
                    .in(Tone.CAUTION));
            advice.addAll(Verbatim.lines("openssl ecparam -name prime256v1 -genkey -noout -out backup.key\n"
                    + "openssl ec -in backup.key -pubout -out backup.pem"));
            advice.add(Entry.of("and run this again with --backup backup.pem."));
        }
        advice.add(Entry.of(
                proposal.expirationOrNull() == null
                        ? "The pins never expire: a copy of the app that is not updated stays locked out once the"
                                + " keys have changed."
                        : "At the start of " + proposal.expirationOrNull() + ", in the device's time zone, the pins"
                                + " stop counting, and any path to a trust anchor is accepted."));
        return advice;
    }

    private Entry tried() {
        String level = "API level " + proof.question().apiLevel();
        if (!(proof instanceof Trusted trusted)) {
            return Entry.of(level + " with this pin-set does not trust what the server sent: "
                            + proof.reason().sentence())
                    .in(proof.reason() == ReasonCode.PIN_MISMATCH ? Tone.BAD : Tone.CAUTION);
        }
        return trusted.evidence().pinsOrNull() instanceof PinCheck.Matched
                ? Entry.of(level + " with this pin-set trusts what the server sent, and a pin matches")
                        .in(Tone.GOOD)
                : Entry.of(level + " trusts what the server sent, but the pins do not count")
                        .in(Tone.CAUTION);
    }

    @Override
    public void write(Json json) {
        json.string("domain", proposal.domain());
        json.string("domainConfig", proposal.domainConfig());
        json.string("expiration", proposal.expirationOrNull());
        json.bool("backup", backup == Backup.GIVEN);
        json.objects("pins", proposal.pins(), pin -> {
            json.string("pin", PathKey.base64(pin.digest()));
            json.string("of", pin.whose());
        });
        ForecastWords.writeKeys(json, keys);
        ForecastWords.write(json, forecasts());
        json.string("apiLevel", proof.question().apiLevel());
        json.string("decision", proof.reason());
    }
}
