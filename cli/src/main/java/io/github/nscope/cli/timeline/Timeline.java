package io.github.nscope.cli.timeline;

import io.github.nscope.Decision;
import io.github.nscope.Limitation;
import io.github.nscope.MissingAnchor;
import io.github.nscope.Rejected;
import io.github.nscope.cli.whatif.Inquiry;
import io.github.nscope.cli.whatif.Situation;
import io.github.nscope.platform.ApiLevel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * When answers change.
 *
 * @param from the first moment that is looked at
 * @param until the last one
 * @param zone the devices' time zone
 * @param levels the levels, oldest first
 * @param hosts the hosts
 */
public record Timeline(Instant from, Instant until, ZoneId zone, List<ApiLevel> levels, List<Host> hosts) {
    /** Copies the lists. */
    public Timeline {
        levels = List.copyOf(levels);
        hosts = List.copyOf(hosts);
    }

    /** A host, with what levels answer that answer alike through all of the time. */
    public record Host(Inquiry inquiry, List<Band> bands) {
        /** Copies the list. */
        public Host {
            bands = List.copyOf(bands);
        }
    }

    /**
     * Neighbouring levels that answer alike.
     *
     * @param roots what is known about roots that they lack, a clause each
     */
    public record Band(List<ApiLevel> levels, List<Lane> lanes, List<String> roots) {
        /** Copies the lists. */
        public Band {
            levels = List.copyOf(levels);
            lanes = List.copyOf(lanes);
            roots = List.copyOf(roots);
        }

        private boolean isLike(Band other) {
            return lanes.equals(other.lanes) && roots.equals(other.roots);
        }

        private Band and(Band other) {
            return new Band(
                    Stream.concat(levels.stream(), other.levels.stream()).toList(), lanes, roots);
        }
    }

    /**
     * Follows a host through time.
     *
     * @param situations by level, oldest first, at the first moment
     */
    public static Host about(Inquiry inquiry, List<Situation> situations, Instant until) {
        List<Band> bands = new ArrayList<>();
        for (Situation situation : situations) {
            Band band = new Band(
                    List.of(situation.device().apiLevel()),
                    Lane.of(situation, inquiry, until),
                    roots(situation, inquiry));
            int last = bands.size() - 1;
            if (last >= 0 && bands.get(last).isLike(band)) {
                bands.set(last, bands.get(last).and(band));
            } else {
                bands.add(band);
            }
        }
        return new Host(inquiry, bands);
    }

    private static List<String> roots(Situation situation, Inquiry inquiry) {
        if (inquiry.presentedOrNull() == null) {
            return List.of();
        }
        Decision decision = situation.engine().evaluate(inquiry.presentedOrNull(), inquiry.hostOrNull());
        if (!(decision instanceof Rejected rejected)) {
            return List.of();
        }
        boolean notAtHand = rejected.evidence().limitations().contains(Limitation.SYSTEM_ROOT_NOT_AT_HAND);
        return rejected.evidence().roots().missing().stream()
                .map(MissingAnchor::standings)
                .flatMap(List::stream)
                .map(standing -> standing.describe()
                        + (notAtHand ? ", and is not at hand, so that the answer is not known (--system-store)" : ""))
                .distinct()
                .toList();
    }

    /** How many changes there are, alike ones on several levels counted once. */
    long changes() {
        return hosts.stream()
                .flatMap(host -> host.bands().stream()
                        .flatMap(band -> band.lanes().stream())
                        .flatMap(lane -> lane.segments().stream().skip(1))
                        .distinct())
                .count();
    }
}
