package io.github.nscope.cli.intercept;

import io.github.nscope.Client;
import io.github.nscope.HostPolicy;
import io.github.nscope.cli.whatif.Inquiry;
import io.github.nscope.cli.whatif.Situation;
import io.github.nscope.cli.whatif.Span;
import io.github.nscope.cli.whatif.Verdict;
import io.github.nscope.platform.ApiLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who could read what an app and its servers say.
 *
 * @param levels the levels that were asked, oldest first
 * @param hosts the hosts
 */
public record Interception(List<ApiLevel> levels, List<Host> hosts) {
    /** Copies the lists. */
    public Interception {
        levels = List.copyOf(levels);
        hosts = List.copyOf(hosts);
    }

    /** A host. */
    public record Host(Inquiry inquiry, List<Way> ways) {
        /** Copies the list. */
        public Host {
            ways = List.copyOf(ways);
        }
    }

    /**
     * A way to stand in the middle.
     *
     * @param spans the answers by level
     * @param remedies what would turn the newest level's answer round; none where nothing that was tried does
     */
    public record Way(Attack attack, List<Span> spans, List<Remedy> remedies) {
        /** Copies the lists. */
        public Way {
            spans = List.copyOf(spans);
            remedies = List.copyOf(remedies);
        }

        /** The newest level's answer. */
        public Verdict newest() {
            return spans.get(spans.size() - 1).verdict();
        }

        /** Whether some level lets somebody read along. */
        public boolean isOpenSomewhere() {
            return spans.stream().anyMatch(span -> Exposure.isOpen(span.verdict()));
        }

        /** Whether nothing is known about some level. */
        public boolean isUnknownSomewhere() {
            return spans.stream().anyMatch(span -> span.verdict().code().equals(Exposure.UNKNOWN));
        }
    }

    /**
     * Asks about a host.
     *
     * @param situations by level, oldest first
     */
    public static Host about(Inquiry inquiry, List<Situation> situations, @Nullable Client client) {
        List<Way> ways = new ArrayList<>();
        Impostor impostor = new Impostor(inquiry.hostOrNull());
        for (Attack attack : Attack.values()) {
            Exposure exposure = new Exposure(attack, inquiry, client, impostor);
            ways.add(new Way(
                    attack, Span.of(situations, exposure), remedies(situations.get(situations.size() - 1), exposure)));
        }
        return new Host(inquiry, ways);
    }

    private static List<Remedy> remedies(Situation newest, Exposure exposure) {
        Verdict today = exposure.ask(newest);
        if (today.code().equals(Exposure.UNKNOWN)
                || !(newest.engine().policy(exposure.inquiry().hostOrNull()) instanceof HostPolicy policy)) {
            return List.of();
        }
        return Remedy.among(Changes.of(newest.app(), policy, exposure, Exposure.isOpen(today)), newest, exposure);
    }

    /** How many hosts somebody reads along with in one of some ways. */
    long openTo(Attack... attacks) {
        List<Attack> chosen = Stream.of(attacks).toList();
        return hosts.stream()
                .filter(host ->
                        host.ways().stream().anyMatch(way -> chosen.contains(way.attack()) && way.isOpenSomewhere()))
                .count();
    }
}
