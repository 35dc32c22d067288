package io.github.nscope.cli.whatif;

import io.github.nscope.cli.render.Progress;
import io.github.nscope.config.DomainRule;
import io.github.nscope.config.EffectiveConfig;
import io.github.nscope.platform.ApiLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What two apps, builds or devices answer differently. Every change is a pair of answers that the engine gave.
 *
 * @param levels the device levels before, oldest first
 * @param levelsAfter the device levels that each of them is compared with
 * @param asked every host that was asked about
 * @param changes what is different
 */
public record Comparison(List<ApiLevel> levels, List<ApiLevel> levelsAfter, List<Inquiry> asked, List<Change> changes) {
    /** Copies the lists. */
    public Comparison {
        levels = List.copyOf(levels);
        levelsAfter = List.copyOf(levelsAfter);
        asked = List.copyOf(asked);
        changes = List.copyOf(changes);
    }

    /**
     * A question that is answered differently.
     *
     * @param levels the levels before, on which both answers hold
     */
    public record Change(
            Inquiry inquiry, Topic topic, List<ApiLevel> levels, Verdict before, Verdict after, Cause cause) {
        /** Copies the list. */
        public Change {
            levels = List.copyOf(levels);
        }
    }

    /**
     * Asks both sides everything.
     *
     * @param before by level
     * @param after by level, as many
     */
    public static Comparison of(
            List<Situation> before, List<Situation> after, List<Inquiry> inquiries, Progress progress) {
        List<Change> changes = new ArrayList<>();
        for (Inquiry inquiry : inquiries) {
            for (Topic topic : inquiry.topics()) {
                changes.addAll(changes(before, after, topic, inquiry));
            }
            progress.done(inquiry.hostWords());
        }
        return new Comparison(levels(before), levels(after), inquiries, changes);
    }

    private static List<ApiLevel> levels(List<Situation> situations) {
        return situations.stream()
                .map(situation -> situation.device().apiLevel())
                .toList();
    }

    private static List<Change> changes(List<Situation> before, List<Situation> after, Topic topic, Inquiry inquiry) {
        List<Change> changes = new ArrayList<>();
        for (int index = 0; index < before.size(); index++) {
            Verdict old = topic.ask(before.get(index).engine(), inquiry);
            Verdict now = topic.ask(after.get(index).engine(), inquiry);
            if (old.equals(now)) {
                continue;
            }
            ApiLevel level = before.get(index).device().apiLevel();
            Change last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
            if (last != null && last.before().equals(old) && last.after().equals(now)) {
                List<ApiLevel> more = new ArrayList<>(last.levels());
                more.add(level);
                changes.set(changes.size() - 1, new Change(inquiry, topic, more, old, now, last.cause()));
            } else {
                Cause cause = Cause.between(before.get(index), after.get(index), topic.about(inquiry));
                changes.add(new Change(inquiry, topic, List.of(level), old, now, cause));
            }
        }
        return changes;
    }

    /**
     * The hosts that a configuration could tell apart: its domains, something below each, a host that it does not name, and
     * a loopback name.
     */
    public static List<String> hostsOf(List<Situation> situations) {
        Set<String> hosts = new TreeSet<>(List.of("unnamed.invalid", "localhost"));
        for (Situation situation : situations) {
            situation.engine().loaded().ifPresent(policy -> {
                for (EffectiveConfig config : policy.configs()) {
                    config.domains().forEach(domain -> hosts.addAll(hostsOf(domain)));
                }
            });
        }
        return List.copyOf(hosts);
    }

    private static List<String> hostsOf(DomainRule domain) {
        String below = "below." + domain.name();
        return domain.name().startsWith(".") ? List.of(below) : List.of(domain.name(), below);
    }
}
