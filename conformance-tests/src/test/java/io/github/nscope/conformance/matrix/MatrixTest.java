package io.github.nscope.conformance.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.conformance.engine.EngineAdapter;
import io.github.nscope.conformance.report.Report;
import io.github.nscope.conformance.runner.ConformanceRun;
import io.github.nscope.conformance.runner.ExpectedFailures;
import io.github.nscope.conformance.runner.InProcessTool;
import io.github.nscope.conformance.runner.RunResult;
import io.github.nscope.conformance.runner.Selection;
import io.github.nscope.conformance.suite.ConformanceCase;
import io.github.nscope.conformance.suite.ConformanceSuite;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixTest {
    @Test
    void there_are_more_than_two_thousand_combinations() {
        assertThat(ConformanceSuite.bundledMatrix().cases())
                .hasSizeGreaterThan(2000)
                .extracting(ConformanceCase::id)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "DEFAULT, false, 24, NONE, RELEASE, NONE, trusted leaf I1 R1",
        "DEFAULT, false, 24, NONE, RELEASE, USER_CA, rejected NO_ANCHOR",
        "DEFAULT, false, 23, NONE, RELEASE, USER_CA, trusted proxy-leaf U1",
        "DEFAULT, false, 24, NONE, RELEASE, SYSTEM_CA, trusted proxy-leaf U1",
        "DEFAULT, false, 24, LEAF, RELEASE, SYSTEM_CA, rejected PIN_MISMATCH",
        "DEFAULT, false, 24, NONE, RELEASE_WITH_OVERRIDES, USER_CA, rejected NO_ANCHOR",
        "DEFAULT, false, 24, LEAF, DEBUG, USER_CA, trusted proxy-leaf U1",
        "DEFAULT, false, 24, LEAF, DEBUG_WITH_PINS, USER_CA, rejected PIN_MISMATCH",
        "SYSTEM, false, 36, LEAF, RELEASE, SAME_CA, rejected PIN_MISMATCH",
        "SYSTEM, false, 36, ISSUING_CA, RELEASE, SAME_CA, trusted leaf-renewed-key I1 R1",
        "SYSTEM, true, 36, STRANGER, RELEASE, NONE, trusted leaf I1 R1",
        "SYSTEM, false, 36, EXPIRED, RELEASE, OTHER_PUBLIC_CA, trusted leaf2 I2 R2",
        "OWN_CA, false, 36, NONE, RELEASE, OTHER_PUBLIC_CA, rejected NO_ANCHOR",
        "OWN_CA, false, 36, NONE, RELEASE, OWN_SERVER, trusted private-leaf P1",
        "NOTHING, false, 36, NONE, DEBUG, NONE, rejected NO_ANCHOR",
    })
    void the_rules_say_what_a_reader_of_them_would(
            AnchorChoice anchors,
            boolean override,
            int target,
            PinChoice pins,
            BuildChoice build,
            Attack attack,
            String outcome) {
        assertThat(ScenarioVerdict.of(new Scenario(anchors, override, target, pins, build, attack)))
                .isEqualTo(outcome);
    }

    @Test
    void the_engine_decides_every_combination_so() {
        ConformanceRun everything = new ConformanceRun(
                ConformanceSuite.bundledMatrix(), Selection.of("24, 28, 37", List.of()), ExpectedFailures.NONE, 1);

        RunResult run = everything.against("engine", () -> new InProcessTool(new EngineAdapter()));

        assertThat(run.successful())
                .withFailMessage(() -> Report.TEXT.about(List.of(run)))
                .isTrue();
    }
}
