package io.github.nscope.cli.timeline;

import io.github.nscope.Explanation.Tone;
import io.github.nscope.cli.whatif.Inquiry;
import io.github.nscope.cli.whatif.Query;
import io.github.nscope.cli.whatif.Situation;
import io.github.nscope.cli.whatif.Topic;
import io.github.nscope.cli.whatif.Verdict;
import io.github.nscope.transparency.LogStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One question's answers through time.
 *
 * @param label the question
 * @param segments the answers, at least one
 */
public record Lane(String label, List<Segment> segments) {
    // A path that is taken later shows certificates that no earlier one did; this often at most.
    private static final int MOST_ROUNDS = 16;

    /** Copies the list. */
    public Lane {
        segments = List.copyOf(segments);
    }

    /** Every question about a host whose answer time can change. */
    static List<Lane> of(Situation start, Inquiry inquiry, Instant until) {
        Map<String, Query> queries = new LinkedHashMap<>();
        if (inquiry.presentedOrNull() != null) {
            queries.put("chain", Topic.TRUST.about(inquiry));
        }
        queries.put("pins", Topic.PINS.about(inquiry));
        if (Milestone.logListOf(start) != null) {
            queries.put("log list", Lane::logList);
        }
        SortedMap<Instant, List<String>> milestones = milestones(start, inquiry, until);
        List<Lane> lanes = queries.entrySet().stream()
                .map(query -> new Lane(query.getKey(), segments(start, query.getValue(), milestones)))
                .toList();
        return lanes.stream()
                .filter(lane -> lanes.size() == 1 || !lane.isEmpty())
                .toList();
    }

    private boolean isEmpty() {
        return segments.size() == 1 && segments.get(0).verdict().tone() == Tone.PLAIN;
    }

    private static SortedMap<Instant, List<String>> milestones(Situation start, Inquiry inquiry, Instant until) {
        Instant from = start.device().time();
        SortedMap<Instant, List<String>> known = new TreeMap<>();
        List<Instant> asked = new ArrayList<>();
        List<Instant> open = new ArrayList<>(List.of(from));
        for (int round = 0; round < MOST_ROUNDS && !open.isEmpty(); round++) {
            for (Instant moment : open) {
                for (Milestone milestone : Milestone.of(start.at(moment), inquiry)) {
                    if (milestone.at().isAfter(from) && !milestone.at().isAfter(until)) {
                        List<String> reasons = known.computeIfAbsent(milestone.at(), at -> new ArrayList<>());
                        if (!reasons.contains(milestone.what())) {
                            reasons.add(milestone.what());
                        }
                    }
                }
            }
            asked.addAll(open);
            open = known.keySet().stream().filter(at -> !asked.contains(at)).toList();
        }
        return known;
    }

    private static List<Segment> segments(Situation start, Query query, SortedMap<Instant, List<String>> milestones) {
        List<Segment> segments = new ArrayList<>();
        segments.add(new Segment(start.device().time(), query.ask(start), List.of()));
        milestones.forEach((at, reasons) -> {
            Verdict verdict = query.ask(start.at(at));
            if (!verdict.equals(segments.get(segments.size() - 1).verdict())) {
                segments.add(new Segment(at, verdict, reasons));
            }
        });
        return segments;
    }

    private static Verdict logList(Situation situation) {
        LogStore store = LogStore.load(
                situation.profile(),
                situation.device().dataFiles().get(LogStore.path(situation.profile())),
                situation.device().time());
        return store instanceof LogStore.Compliant
                ? new Verdict("IN_USE", "in use by processes that start", Tone.GOOD)
                : new Verdict("NOT_USED", "not used by processes that start: every path passes", Tone.CAUTION);
    }
}
