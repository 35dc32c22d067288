package io.github.nscope.cli.lint;

import io.github.nscope.cli.whatif.Verdict;
import io.github.nscope.platform.ApiLevel;
import java.util.List;

/**
 * Two answers of the same device, and how to get them again.
 *
 * @param level the device's level
 * @param asIs the answer about the app as it is
 * @param otherwise the answer to the question that differs in one thing
 */
public record Proof(ApiLevel level, Answer asIs, Answer otherwise) {
    /**
     * An answer.
     *
     * @param question what was asked
     * @param verdict the answer
     * @param command the words of the command line that asks
     */
    public record Answer(Question question, Verdict verdict, List<String> command) {
        /** Copies the list. */
        public Answer {
            command = List.copyOf(command);
        }

        /** What was asked about, and the answer: {@code cleartext permitted}. */
        public String words() {
            return question.aspect().label() + ": " + verdict.words();
        }

        /** The command line for a shell. */
        public String line() {
            return CommandLines.line(command);
        }
    }

    /** What the second question is about, {@code without base-config}. */
    public String otherwiseWords() {
        return otherwise.question().wordsAfter(asIs.question());
    }

    /** What the first question is about, {@code as it is}. */
    public String asIsWords() {
        return asIs.question().change().words();
    }

    /** Whether the two answers are different. */
    public boolean differs() {
        return !asIs.verdict().equals(otherwise.verdict());
    }
}
