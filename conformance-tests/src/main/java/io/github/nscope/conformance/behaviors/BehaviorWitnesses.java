package io.github.nscope.conformance.behaviors;

import io.github.nscope.conformance.engine.EngineAdapter;
import io.github.nscope.conformance.runner.ConformanceRun;
import io.github.nscope.conformance.runner.ExpectedFailures;
import io.github.nscope.conformance.runner.InProcessTool;
import io.github.nscope.conformance.runner.QuestionResult;
import io.github.nscope.conformance.runner.Selection;
import io.github.nscope.conformance.suite.ConformanceSuite;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformFacts;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Switches a behaviour of the engine off and asks which cases notice. A behaviour that none notices is untested, or
 * imaginary.
 */
public final class BehaviorWitnesses {
    private static final List<Integer> TARGETS = List.of(23, 27, 28, 36, 37);

    private final ConformanceSuite suite;

    /** Witnesses among the cases of a suite. */
    public BehaviorWitnesses(ConformanceSuite suite) {
        this.suite = suite;
    }

    /** The ids of the cases that fail without a behaviour, on the first or the last level that has it. */
    public List<String> of(Behavior behavior) {
        return failing(behavior, List.of());
    }

    /** Those among some cases, by id, that fail without a behaviour. */
    public List<String> of(Behavior behavior, List<String> among) {
        return among.isEmpty() ? List.of() : failing(behavior, among);
    }

    private List<String> failing(Behavior behavior, List<String> ids) {
        TreeSet<String> failing = new TreeSet<>();
        levels(behavior)
                .forEach(level -> new ConformanceRun(
                                suite, Selection.of(String.valueOf(level), ids), ExpectedFailures.NONE, 1)
                        .against(
                                "without " + behavior,
                                () -> new InProcessTool(new EngineAdapter(profile -> profile.without(behavior))))
                        .unexpected()
                        .forEach(result -> failing.add(caseId(result))));
        return List.copyOf(failing);
    }

    private static String caseId(QuestionResult result) {
        return result.id().substring(0, result.id().lastIndexOf('@'));
    }

    private static Stream<Integer> levels(Behavior behavior) {
        List<Integer> configured = having(behavior, ApiLevel.all());
        List<Integer> having = configured.isEmpty() ? having(behavior, ApiLevel.supported()) : configured;
        return having.isEmpty()
                ? Stream.of(ApiLevel.NEWEST.major())
                : Stream.of(having.get(0), having.get(having.size() - 1)).distinct();
    }

    private static List<Integer> having(Behavior behavior, List<ApiLevel> levels) {
        return levels.stream()
                .filter(level -> facts(level).anyMatch(behavior.condition()::holds))
                .map(ApiLevel::major)
                .toList();
    }

    /** Every kind of app that a condition may ask for. */
    private static Stream<PlatformFacts> facts(ApiLevel level) {
        return TARGETS.stream()
                .flatMap(target -> Stream.of(
                        PlatformFacts.of(level, target),
                        new PlatformFacts(level, target, true, false, 1, Map.of()),
                        new PlatformFacts(level, target, false, true, 2, Map.of(415007211L, true))));
    }
}
