package io.github.nscope.cli.whatif;

import io.github.nscope.Device;
import io.github.nscope.platform.Behavior;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What makes two situations answer differently. Found by asking again with one thing taken away at a time, never by
 * reasoning.
 */
public sealed interface Cause {
    /** A sentence. */
    String describe();

    /**
     * Behaviours that only one of the two devices has: without them both answer the same, and with any of them back they
     * do not.
     */
    record Behaviors(List<Behavior> behaviors) implements Cause {
        /** Copies the list. */
        public Behaviors {
            behaviors = List.copyOf(behaviors);
        }

        @Override
        public String describe() {
            List<String> sentences = new ArrayList<>();
            for (Behavior behavior : behaviors) {
                sentences.add(behavior + " (" + behavior.condition().describe() + "): " + behavior.sentence());
            }
            return String.join(" And ", sentences);
        }
    }

    /** Something else than behaviours. */
    enum Other implements Cause {
        /** The devices have other certificates. */
        CERTIFICATES("The certificates on the device are others."),
        /** The app is another: another build, or other resources for the level. */
        APP("The app is another build, or has other resources for that level."),
        /** The clock shows another time. */
        CLOCK("The time is another."),
        /** No single thing. */
        SEVERAL("Several things together.");

        private final String sentence;

        Other(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String describe() {
            return sentence;
        }
    }

    /** What makes the difference between two situations that answer a question differently. */
    static Cause between(Situation first, Situation second, Query query) {
        Trial trial = new Trial(first, second, query);
        Set<Behavior> minimal = trial.minimal();
        return minimal.isEmpty() ? trial.other() : new Behaviors(List.copyOf(minimal));
    }

    /** Two situations that answer a question differently. */
    record Trial(Situation first, Situation second, Query query) {
        /** A smallest set of behaviours that makes the difference, or an empty one. */
        private Set<Behavior> minimal() {
            Set<Behavior> differing = differing();
            for (Behavior behavior : differing) {
                if (agreeWithout(Set.of(behavior))) {
                    return Set.of(behavior);
                }
            }
            if (!agreeWithout(differing)) {
                return Set.of();
            }
            EnumSet<Behavior> needed = EnumSet.copyOf(differing);
            for (Behavior behavior : differing) {
                needed.remove(behavior);
                if (!agreeWithout(needed)) {
                    needed.add(behavior);
                }
            }
            return needed;
        }

        private Set<Behavior> differing() {
            EnumSet<Behavior> differing = EnumSet.noneOf(Behavior.class);
            for (Behavior behavior : Behavior.values()) {
                if (first.profile().has(behavior) != second.profile().has(behavior)) {
                    differing.add(behavior);
                }
            }
            return differing;
        }

        private boolean agreeWithout(Set<Behavior> behaviors) {
            return ask(first.without(behaviors)).equals(ask(second.without(behaviors)));
        }

        private Other other() {
            Verdict wanted = ask(first);
            Device there = second.device();
            Device withCertificates = there.with(first.device().stores());
            if (ask(new Situation(second.app(), withCertificates, second.profile()))
                    .equals(wanted)) {
                return Other.CERTIFICATES;
            }
            if (ask(second.at(first.device().time())).equals(wanted)) {
                return Other.CLOCK;
            }
            return ask(new Situation(first.app(), there, second.profile())).equals(wanted) ? Other.APP : Other.SEVERAL;
        }

        private Verdict ask(Situation situation) {
            return query.ask(situation);
        }
    }
}
