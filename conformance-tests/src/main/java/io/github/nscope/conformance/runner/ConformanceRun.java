package io.github.nscope.conformance.runner;

import io.github.nscope.conformance.runner.Selection.Question;
import io.github.nscope.conformance.suite.CaseRequests;
import io.github.nscope.conformance.suite.ConformanceCase;
import io.github.nscope.conformance.suite.ConformanceSuite;
import io.github.nscope.conformance.suite.Expectation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * One run of the suite against one tool.
 *
 * @param suite the questions
 * @param selection which of them
 * @param expectedFailures what is known to fail
 * @param jobs how many instances of the tool work side by side
 */
public record ConformanceRun(ConformanceSuite suite, Selection selection, ExpectedFailures expectedFailures, int jobs) {
    /** Checks the number of jobs. */
    public ConformanceRun {
        if (jobs < 1 || jobs > 64) {
            throw new IllegalArgumentException(jobs + " jobs make no sense: between 1 and 64 do");
        }
    }

    /** A run of everything, one question after the other. */
    public static ConformanceRun of(ConformanceSuite suite) {
        return new ConformanceRun(suite, Selection.everything(), ExpectedFailures.NONE, 1);
    }

    /**
     * Asks every selected question.
     *
     * @param name the tool's name in reports
     * @param tools gives each job its own instance
     */
    public RunResult against(String name, Supplier<ToolUnderTest> tools) {
        List<Question> questions = selection.questions(suite);
        AtomicReferenceArray<QuestionResult> slots = new AtomicReferenceArray<>(questions.size());
        AtomicInteger next = new AtomicInteger();
        ExecutorService workers = Executors.newFixedThreadPool(jobs);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int job = 0; job < jobs; job++) {
                running.add(workers.submit(() -> work(questions, slots, next, tools)));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the run was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the run broke down", e.getCause());
        } finally {
            workers.shutdownNow();
        }
        List<QuestionResult> results = IntStream.range(0, questions.size())
                .mapToObj(slots::get)
                .map(expectedFailures::applied)
                .toList();
        Set<String> known = suite.cases().stream().map(ConformanceCase::id).collect(Collectors.toSet());
        return new RunResult(name, suite, results, expectedFailures.stale(results, known));
    }

    private void work(
            List<Question> questions,
            AtomicReferenceArray<QuestionResult> slots,
            AtomicInteger next,
            Supplier<ToolUnderTest> tools) {
        CaseRequests requests = new CaseRequests(suite);
        try (ToolUnderTest tool = tools.get()) {
            for (int at = next.getAndIncrement(); at < questions.size(); at = next.getAndIncrement()) {
                slots.set(at, judge(questions.get(at), requests, tool));
            }
        }
    }

    private static QuestionResult judge(Question question, CaseRequests requests, ToolUnderTest tool) {
        ConformanceCase asked = question.asked();
        int level = question.level();
        JsonNode answer;
        try {
            answer = tool.ask(requests.request(asked, level));
        } catch (ToolFailureException e) {
            return QuestionResult.broken(asked, level, String.valueOf(e.getMessage()));
        }
        if (answer.has("error")) {
            return QuestionResult.broken(
                    asked,
                    level,
                    "the tool can't read the request: " + answer.get("error").asString(""));
        }
        if (answer.has("skipped")) {
            return QuestionResult.skipped(asked, level, answer.get("skipped").asString(""));
        }
        Expectation expectation = asked.at(level).orElseThrow();
        Score score = Scorer.score(expectation, answer);
        return score.compared() == 0
                ? QuestionResult.skipped(asked, level, "the tool answers no member that the case is about")
                : QuestionResult.scored(asked, level, score, answer);
    }
}
