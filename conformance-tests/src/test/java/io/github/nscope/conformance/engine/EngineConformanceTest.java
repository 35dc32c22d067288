package io.github.nscope.conformance.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.Connection;
import io.github.nscope.NscEngine;
import io.github.nscope.ReasonCode;
import io.github.nscope.conformance.protocol.Request;
import io.github.nscope.conformance.protocol.RequestReader;
import io.github.nscope.conformance.report.Report;
import io.github.nscope.conformance.runner.ConformanceRun;
import io.github.nscope.conformance.runner.InProcessTool;
import io.github.nscope.conformance.runner.RunResult;
import io.github.nscope.conformance.suite.CaseRequests;
import io.github.nscope.conformance.suite.ConformanceCase;
import io.github.nscope.conformance.suite.ConformanceSuite;
import io.github.nscope.conformance.suite.Expectation;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The whole suite, put to this project's engine. */
class EngineConformanceTest {
    private static final ConformanceSuite SUITE = ConformanceSuite.bundled();

    @Test
    void the_engine_answers_every_question_as_a_device_does() {
        RunResult run = ConformanceRun.of(SUITE).against("engine", () -> new InProcessTool(new EngineAdapter()));

        assertThat(run.successful())
                .withFailMessage(() -> Report.TEXT.about(List.of(run)))
                .isTrue();
    }

    @Test
    void the_engine_gives_the_reason_that_the_case_is_about() throws Exception {
        CaseRequests requests = new CaseRequests(SUITE);
        RequestReader reader = new RequestReader(InstantSource.system());
        RequestTranslation translation = new RequestTranslation(profile -> profile);
        List<String> others = new ArrayList<>();
        for (ConformanceCase each : SUITE.cases()) {
            for (int level : each.levels().toArray()) {
                Set<String> reasons = reasons(each.at(level).orElseThrow());
                Request request = reader.read(JsonMapper.shared().writeValueAsString(requests.request(each, level)));
                Optional<Connection> connection = translation.connection(request);
                if (!reasons.isEmpty() && connection.isPresent()) {
                    NscEngine engine = translation.engine(request);
                    String reason = engine.evaluate(connection.get()).reason().name();
                    if (!reasons.contains(reason)) {
                        others.add(CaseRequests.id(each, level) + ": " + reason + ", not " + reasons);
                    }
                }
            }
        }

        assertThat(others).isEmpty();
    }

    @Test
    void every_reason_of_the_suite_is_one_of_the_engines() {
        Set<String> known = Set.of(ReasonCode.values()).stream().map(Enum::name).collect(Collectors.toSet());

        assertThat(SUITE.cases())
                .allSatisfy(each -> each.expectations()
                        .forEach(expectation -> assertThat(known).as(each.id()).containsAll(reasons(expectation))));
    }

    private static Set<String> reasons(Expectation expectation) {
        return expectation.outcomes().stream()
                .filter(outcome -> outcome.has("reason"))
                .map(outcome -> outcome.get("reason").asString())
                .collect(Collectors.toSet());
    }
}
