package io.github.nscope.cli.lint;

import io.github.nscope.cli.edit.Edit;
import java.util.ArrayList;
import java.util.List;

/** What a rule has found, and how it is proved. */
public final class Suspect {
    private final Spot spot;
    private final String message;
    private final List<Contrast> contrasts = new ArrayList<>();
    private final List<Edit> fix = new ArrayList<>();
    private boolean isHarmless;

    private Suspect(Spot spot, String message) {
        this.spot = spot;
        this.message = message;
    }

    /**
     * Something at a place.
     *
     * @param message what is wrong, a sentence
     */
    public static Suspect at(Spot spot, String message) {
        return new Suspect(spot, message);
    }

    /** It is proved where some level answers these two questions differently. */
    public Suspect provedByDifference(Contrast contrast) {
        if (!contrast.differing().isEmpty()) {
            contrasts.add(contrast);
        }
        return this;
    }

    /** It is proved where no level answers any of these pairs differently. */
    public Suspect provedBySameness(List<Contrast> all) {
        if (all.stream().allMatch(Contrast::isWithoutDifference)) {
            contrasts.addAll(all);
        }
        return this;
    }

    /** It is evident; these answers show what it means, be they different or not. */
    public Suspect shownBy(Contrast contrast) {
        if (!contrast.levels().isEmpty()) {
            contrasts.add(contrast);
        }
        return this;
    }

    /** It is no more than worth knowing, whatever the rule's other findings are. */
    public Suspect harmless() {
        isHarmless = true;
        return this;
    }

    /** What would mend it. */
    public Suspect mendedBy(Edit edit) {
        fix.add(edit);
        return this;
    }

    Spot spot() {
        return spot;
    }

    String message() {
        return message;
    }

    List<Contrast> contrasts() {
        return contrasts;
    }

    boolean isHarmless() {
        return isHarmless;
    }

    List<Edit> fix() {
        return fix;
    }
}
