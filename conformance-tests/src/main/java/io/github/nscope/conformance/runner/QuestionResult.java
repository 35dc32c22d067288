package io.github.nscope.conformance.runner;

import io.github.nscope.conformance.suite.ConformanceCase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a tool did with one case at one level.
 *
 * @param asked the case
 * @param level the API level
 * @param verdict what became of it
 * @param compared how many members were compared
 * @param differences the members that were not as expected
 * @param note why it was skipped or how the tool broke; empty otherwise
 * @param expectedFailure the reason that the list of expected failures gives, or null
 * @param answer what the tool answered, or null
 */
public record QuestionResult(
        ConformanceCase asked,
        int level,
        Verdict verdict,
        int compared,
        List<Difference> differences,
        String note,
        @Nullable String expectedFailure,
        @Nullable JsonNode answer) {
    /** Copies the list. */
    public QuestionResult {
        differences = List.copyOf(differences);
    }

    static QuestionResult skipped(ConformanceCase asked, int level, String why) {
        return new QuestionResult(asked, level, Verdict.SKIPPED, 0, List.of(), why, null, null);
    }

    static QuestionResult broken(ConformanceCase asked, int level, String how) {
        return new QuestionResult(asked, level, Verdict.BROKEN, 0, List.of(), how, null, null);
    }

    static QuestionResult scored(ConformanceCase asked, int level, Score score, JsonNode answer) {
        Verdict verdict = score.differences().isEmpty() ? Verdict.PASSED : Verdict.FAILED;
        return new QuestionResult(asked, level, verdict, score.compared(), score.differences(), "", null, answer);
    }

    QuestionResult withExpectedFailure(String reason) {
        return new QuestionResult(asked, level, verdict, compared, differences, note, reason, answer);
    }

    /** {@code pins/expired@34}. */
    public String id() {
        return asked.id() + "@" + level;
    }

    /** Whether this alone makes a run fail: a failure or a breakdown that nobody expected. */
    public boolean unexpected() {
        return expectedFailure == null && (verdict == Verdict.FAILED || verdict == Verdict.BROKEN);
    }
}
