package io.github.nscope.cli.pins;

import io.github.nscope.Decision;
import io.github.nscope.HostPolicy;
import io.github.nscope.config.Setting;
import io.github.nscope.pin.Pin;
import io.github.nscope.pin.PinCheck;
import io.github.nscope.pin.PinSet;
import java.util.List;

/**
 * The pins that a configuration has for a host, held against what its server sends.
 *
 * @param policy what the configuration lays down for the host
 * @param decision what the device decides about the server
 * @param keys the keys that the pins are held against
 * @param forecasts what would happen to them; empty where no pin matches today
 */
public record PinAudit(HostPolicy policy, Decision decision, List<PathKey> keys, List<Forecast> forecasts) {
    /** Copies the lists. */
    public PinAudit {
        keys = List.copyOf(keys);
        forecasts = List.copyOf(forecasts);
    }

    /** What the pins come to today. */
    public enum Outcome {
        /** A pin matches. */
        MATCHED,
        /** No pin matches a key. */
        MISMATCH,
        /** They have expired. */
        EXPIRED,
        /** There are none. */
        NONE
    }

    /** Holds the pins of a host against what the device made of its server. */
    public static PinAudit of(HostPolicy policy, Decision decision, List<PathKey> keys) {
        PinAudit today = new PinAudit(policy, decision, keys, List.of());
        return today.outcome() != Outcome.MATCHED
                ? today
                : new PinAudit(
                        policy,
                        decision,
                        keys,
                        Forecast.of(today.pins().value(), policy.question().time(), keys));
    }

    /** The pins with their origin. */
    public Setting<PinSet> pins() {
        return policy.settings().pins();
    }

    /** What the pins come to. */
    public Outcome outcome() {
        PinCheck check = PinCheck.of(
                pins().value(),
                policy.question().time(),
                PinCheck.AnchorKind.ORDINARY,
                keys.stream().map(PathKey::digest).toList());
        if (check instanceof PinCheck.Matched) {
            return Outcome.MATCHED;
        }
        if (check instanceof PinCheck.Expired) {
            return Outcome.EXPIRED;
        }
        return check instanceof PinCheck.NoPins ? Outcome.NONE : Outcome.MISMATCH;
    }

    /** The keys that a pin matches; none for a backup, and for one that is left over. */
    public List<PathKey> matching(Pin pin) {
        return keys.stream().filter(key -> key.digest().equals(pin.digest())).toList();
    }

    /** The pins that match nothing which the server sends. */
    public List<Pin> unmatched() {
        return pins().value().pins().stream()
                .filter(pin -> matching(pin).isEmpty())
                .toList();
    }
}
