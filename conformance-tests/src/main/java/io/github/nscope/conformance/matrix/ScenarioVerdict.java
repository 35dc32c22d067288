package io.github.nscope.conformance.matrix;

import io.github.nscope.conformance.matrix.AnchorChoice.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * What a device decides about a combination, by four rules of the specification and nothing else.
 *
 * <ol>
 *   <li>Without a list the system store is trusted, and the user store by targets up to 23 (nsc/5.4).
 *   <li>A debuggable build adds the anchors of its debug-overrides to every list (nsc/3.3).
 *   <li>A chain whose root is in no source is refused (trust/1.3).
 *   <li>Otherwise pins bind unless there are none, they have expired, or a source with the root overrides them; then a
 *       certificate of the path must have the pinned key (nsc/6.3).
 * </ol>
 */
final class ScenarioVerdict {
    private final Scenario scenario;

    private ScenarioVerdict(Scenario scenario) {
        this.scenario = scenario;
    }

    /** {@code trusted …} with the returned chain, or {@code rejected …}, as cases write outcomes. */
    static String of(Scenario scenario) {
        return new ScenarioVerdict(scenario).outcome();
    }

    private record Listed(Source source, boolean overridesPins) {}

    private String outcome() {
        List<Listed> holders = listed().stream()
                .filter(each ->
                        certificates(each.source()).contains(scenario.attack().root()))
                .toList();
        if (holders.isEmpty()) {
            return "rejected NO_ANCHOR";
        }
        List<String> path = new ArrayList<>(scenario.attack().chain());
        path.add(scenario.attack().root());
        boolean bound = scenario.pins() != PinChoice.NONE
                && scenario.pins() != PinChoice.EXPIRED
                && holders.stream().noneMatch(Listed::overridesPins);
        return bound && !path.contains(scenario.pins().certificate())
                ? "rejected PIN_MISMATCH"
                : "trusted " + String.join(" ", path);
    }

    private List<Listed> listed() {
        List<Listed> listed = new ArrayList<>();
        if (scenario.anchors() == AnchorChoice.DEFAULT) {
            listed.add(new Listed(Source.SYSTEM, false));
            if (scenario.target() <= 23) {
                listed.add(new Listed(Source.USER, false));
            }
        }
        scenario.anchors().sources().forEach(source -> listed.add(new Listed(source, scenario.overridesPins())));
        if (scenario.build().debuggable()) {
            listed.add(new Listed(Source.USER, scenario.build() != BuildChoice.DEBUG_WITH_PINS));
        }
        return listed;
    }

    private List<String> certificates(Source source) {
        return switch (source) {
            case SYSTEM -> scenario.attack().systemStore();
            case USER -> scenario.attack().userStore();
            case OWN_CA -> List.of("P1");
            case COPY_OF_THE_ROOT -> List.of("R1");
        };
    }
}
