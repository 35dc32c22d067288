package io.github.nscope.cli.intercept;

import io.github.nscope.App;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.cli.whatif.Situation;
import io.github.nscope.cli.whatif.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A change of an app that turns an answer round. It was made, and the device asked again.
 *
 * @param words what to do
 * @param xml what to write, or empty
 * @param after the answer afterwards
 */
public record Remedy(String words, String xml, Verdict after) {
    /** Which builds a change reaches. */
    enum Reach {
        DEBUG_BUILDS,
        ALL_BUILDS
    }

    /**
     * A change that may turn an answer round.
     *
     * @param reach which builds it reaches
     * @param words what to do
     * @param xml what to write, or empty
     * @param app the app afterwards
     */
    record Candidate(Reach reach, String words, String xml, App app) {}

    /**
     * Of some changes, smallest first, the first of each reach after which the answer is the other, and the server itself
     * no less trusted.
     */
    static List<Remedy> among(List<Candidate> candidates, Situation situation, Exposure exposure) {
        boolean open = Exposure.isOpen(exposure.ask(situation));
        boolean served = isServed(situation, exposure);
        Set<Reach> found = EnumSet.noneOf(Reach.class);
        List<Remedy> remedies = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Situation changed = Situation.of(candidate.app(), situation.device());
            Verdict after = exposure.ask(changed);
            boolean loads = changed.engine().loaded().isPresent();
            boolean turned = loads && !after.code().equals(Exposure.UNKNOWN) && Exposure.isOpen(after) != open;
            if (turned && !found.contains(candidate.reach()) && (!served || isServed(changed, exposure))) {
                found.add(candidate.reach());
                remedies.add(new Remedy(candidate.words(), candidate.xml(), after));
            }
        }
        return List.copyOf(remedies);
    }

    private static boolean isServed(Situation situation, Exposure exposure) {
        List<Certificate> presented = exposure.inquiry().presentedOrNull();
        return presented != null
                && situation
                        .engine()
                        .evaluate(presented, exposure.inquiry().hostOrNull())
                        .isTrusted();
    }
}
