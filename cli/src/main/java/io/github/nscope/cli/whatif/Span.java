package io.github.nscope.cli.whatif;

import io.github.nscope.cli.render.LevelMap;
import io.github.nscope.platform.ApiLevel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Neighbouring levels with the same answer.
 *
 * @param levels the levels, oldest first; at least one
 * @param verdict their answer
 * @param causeOrNull what makes it another than that of the level before; null for the first span
 */
public record Span(
        List<ApiLevel> levels, Verdict verdict, @Nullable Cause causeOrNull) {
    /** Copies the list. */
    public Span {
        levels = List.copyOf(levels);
    }

    /**
     * Asks everything, and folds neighbours that answer alike.
     *
     * @param situations by level, oldest first
     */
    public static List<Span> of(List<Situation> situations, Query query) {
        List<Verdict> verdicts = situations.stream().map(query::ask).toList();
        List<Span> spans = new ArrayList<>();
        int first = 0;
        for (int next = 1; next <= situations.size(); next++) {
            if (next < situations.size() && verdicts.get(next).equals(verdicts.get(first))) {
                continue;
            }
            Cause cause = first == 0 ? null : Cause.between(situations.get(first - 1), situations.get(first), query);
            List<ApiLevel> levels = situations.subList(first, next).stream()
                    .map(situation -> situation.device().apiLevel())
                    .toList();
            spans.add(new Span(levels, verdicts.get(first), cause));
            first = next;
        }
        return List.copyOf(spans);
    }

    /** The oldest of the levels. */
    public ApiLevel first() {
        return levels.get(0);
    }

    /** The levels and their answer, {@code 24–27 permitted}. */
    public String words() {
        return range(levels) + " " + verdict.words();
    }

    /** A cell of a heat map. */
    public LevelMap.Cell cell() {
        return new LevelMap.Cell(levels.size(), verdict.words(), words(), verdict.tone());
    }

    /** Levels in words, {@code 24–27, 34}. */
    public static String range(List<ApiLevel> levels) {
        return NumberWords.ranges(levels.stream().map(ApiLevel::major).toList());
    }
}
