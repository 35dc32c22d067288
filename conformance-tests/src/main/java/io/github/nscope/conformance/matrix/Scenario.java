package io.github.nscope.conformance.matrix;

import java.util.ArrayList;
import java.util.List;

/**
 * One combination.
 *
 * @param anchors which anchors are listed
 * @param overridesPins whether the listed sources override pins
 * @param target the app's target
 * @param pins what is pinned
 * @param build which build runs
 * @param attack who answers
 */
record Scenario(
        AnchorChoice anchors, boolean overridesPins, int target, PinChoice pins, BuildChoice build, Attack attack) {
    /** The targets between which the platform's default anchors differ. */
    private static final List<Integer> TARGETS = List.of(23, 24, 36);

    private static final int USUAL_TARGET = 36;

    /** Every combination that says something of its own: without a list there is nothing to override, with one no default. */
    static List<Scenario> all() {
        List<Scenario> all = new ArrayList<>();
        for (AnchorChoice anchors : AnchorChoice.values()) {
            List<Integer> targets = anchors == AnchorChoice.DEFAULT ? TARGETS : List.of(USUAL_TARGET);
            for (int target : targets) {
                addAll(all, anchors, false, target);
                if (!anchors.sources().isEmpty()) {
                    addAll(all, anchors, true, target);
                }
            }
        }
        return all;
    }

    private static void addAll(List<Scenario> all, AnchorChoice anchors, boolean overridesPins, int target) {
        for (PinChoice pins : PinChoice.values()) {
            for (BuildChoice build : BuildChoice.values()) {
                for (Attack attack : Attack.values()) {
                    all.add(new Scenario(anchors, overridesPins, target, pins, build, attack));
                }
            }
        }
    }

    String id() {
        String override = overridesPins ? "-override-pins" : "";
        String ofTarget = anchors == AnchorChoice.DEFAULT ? "-target-" + target : "";
        return "matrix/" + anchors.id() + override + ofTarget + "/" + pins.id() + "/" + build.id() + "/" + attack.id();
    }

    String sentence() {
        return "With " + anchors.words() + (overridesPins ? " that override pins" : "")
                + (anchors == AnchorChoice.DEFAULT ? " for target " + target : "") + " and " + pins.words() + ", in "
                + build.words() + ", " + attack.words() + ".";
    }
}
