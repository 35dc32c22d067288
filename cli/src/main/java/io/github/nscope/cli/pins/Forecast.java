package io.github.nscope.cli.pins;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.cli.pins.PathKey.Role;
import io.github.nscope.pin.PinCheck;
import io.github.nscope.pin.PinSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What pins say after something has happened to a server's certificates. The platform's own check is asked, over the keys that
 * stay and new ones in the place of the others.
 *
 * @param event what happens
 * @param byOrNull the key by which the pins hold; null where they break
 */
public record Forecast(KeyEvent event, @Nullable PathKey byOrNull) {
    /** Whether the app still connects. */
    public boolean holds() {
        return byOrNull != null;
    }

    /** What happens to pins after each event that the path allows; nothing to those that do not count any more. */
    public static List<Forecast> of(PinSet pins, Instant time, List<PathKey> keys) {
        if (pins.isExpiredAt(time)) {
            return List.of();
        }
        return Stream.of(KeyEvent.values())
                .filter(event -> event != KeyEvent.OTHER_INTERMEDIATE || hasIntermediateAndRoot(keys))
                .map(event -> of(event, pins, time, keys))
                .toList();
    }

    private static boolean hasIntermediateAndRoot(List<PathKey> keys) {
        return Stream.of(Role.INTERMEDIATE, Role.ROOT)
                .allMatch(role -> keys.stream().anyMatch(key -> key.role() == role));
    }

    private static Forecast of(KeyEvent event, PinSet pins, Instant time, List<PathKey> keys) {
        List<Bytes> digests = new ArrayList<>();
        for (PathKey key : keys) {
            digests.add(event.keeps(key.role()) ? key.digest() : newKey(pins, digests.size()));
        }
        PinCheck check = PinCheck.of(pins, time, PinCheck.AnchorKind.ORDINARY, digests);
        return new Forecast(event, check instanceof PinCheck.Matched matched ? keys.get(matched.position()) : null);
    }

    /** A digest that no pin has. */
    private static Bytes newKey(PinSet pins, int seed) {
        byte[] digest = new byte[32];
        Arrays.fill(digest, (byte) seed);
        while (pins.pins().stream().anyMatch(pin -> pin.digest().equals(Bytes.copyOf(digest)))) {
            digest[0]++;
        }
        return Bytes.copyOf(digest);
    }
}
