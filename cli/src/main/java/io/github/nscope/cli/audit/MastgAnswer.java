package io.github.nscope.cli.audit;

import java.util.List;

/**
 * The answer to a test of OWASP MASTG.
 *
 * @param test the test
 * @param outcome what came of it
 * @param evidence why, one sentence each
 */
public record MastgAnswer(MastgTest test, Outcome outcome, List<String> evidence) {
    /** What came of a test. */
    public enum Outcome {
        /** The app passes. */
        PASS("pass"),
        /** The app fails. */
        FAIL("fail"),
        /** Somebody has to look at what configurations don't say. */
        NEEDS_REVIEW("needs review");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        /** In words. */
        public String words() {
            return words;
        }
    }

    /** Copies the list. */
    public MastgAnswer {
        evidence = List.copyOf(evidence);
    }
}
