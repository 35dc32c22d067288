package io.github.nscope.conformance.runner;

import io.github.nscope.conformance.suite.LevelSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The failures that are known: one a line, {@code id@levels reason}, the levels as cases write them and left out for all;
 * empty lines and lines that begin with {@code #} don't count. An entry whose question passes fails the run, so that the
 * list never outlives what it excuses.
 */
public final class ExpectedFailures {
    /** Nothing is expected to fail. */
    public static final ExpectedFailures NONE = new ExpectedFailures(new TreeMap<>());

    private final Map<String, String> reasons;

    private ExpectedFailures(Map<String, String> reasons) {
        this.reasons = reasons;
    }

    /**
     * Reads a list.
     *
     * @throws IOException where the file can't be read
     * @throws IllegalArgumentException where a line has no reason or no levels that exist; the message names the line
     */
    public static ExpectedFailures read(Path file) throws IOException {
        Map<String, String> reasons = new TreeMap<>();
        List<String> lines = Files.readAllLines(file);
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                add(reasons, line, file + ", line " + (at + 1));
            }
        }
        return new ExpectedFailures(reasons);
    }

    private static void add(Map<String, String> reasons, String line, String where) {
        String[] parts = line.split("\\s+", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException(where + ": an expected failure needs a reason behind its id");
        }
        String[] id = parts[0].split("@", 2);
        try {
            for (int level : LevelSpan.parse(id.length == 2 ? id[1] : "all")) {
                reasons.put(id[0] + "@" + level, parts[1]);
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
        }
    }

    QuestionResult applied(QuestionResult result) {
        String reason = reasons.get(result.id());
        return reason == null ? result : result.withExpectedFailure(reason);
    }

    /** The entries that excuse nothing: their question was asked and passed, or was not asked although its case exists. */
    List<String> stale(List<QuestionResult> results, Set<String> knownIds) {
        Set<String> stale = new TreeSet<>();
        for (QuestionResult result : results) {
            if (result.expectedFailure() != null && result.verdict() == Verdict.PASSED) {
                stale.add(result.id() + " passes, though it is expected to fail: " + result.expectedFailure());
            }
        }
        reasons.forEach((id, reason) -> {
            if (!knownIds.contains(id.substring(0, id.lastIndexOf('@')))) {
                stale.add(id + " is expected to fail, but no case is called so");
            }
        });
        return new ArrayList<>(stale);
    }
}
