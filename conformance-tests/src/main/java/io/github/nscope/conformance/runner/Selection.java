package io.github.nscope.conformance.runner;

import io.github.nscope.conformance.suite.ConformanceCase;
import io.github.nscope.conformance.suite.ConformanceSuite;
import io.github.nscope.conformance.suite.LevelSpan;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which questions are asked.
 *
 * @param levels the API levels
 * @param ids patterns of case ids, of which one must fit; every case where there are none
 */
public record Selection(Set<Integer> levels, List<Pattern> ids) {
    /** Copies the collections. */
    public Selection {
        levels = Set.copyOf(levels);
        ids = List.copyOf(ids);
    }

    /** Every question. */
    public static Selection everything() {
        return of(null, List.of());
    }

    /**
     * Levels as cases write them, {@code 24-28,34}, and ids with {@code *} for any text: {@code pins/*}.
     *
     * @throws IllegalArgumentException where the levels are none
     */
    public static Selection of(@Nullable String levels, List<String> ids) {
        return new Selection(
                LevelSpan.parse(levels == null ? "all" : levels),
                ids.stream().map(Selection::pattern).toList());
    }

    /** Whether a suite has no question of this selection. */
    public boolean isEmptyIn(ConformanceSuite suite) {
        return questions(suite).isEmpty();
    }

    /** A case at a level. */
    record Question(ConformanceCase asked, int level) {}

    List<Question> questions(ConformanceSuite suite) {
        return suite.cases().stream()
                .filter(each -> ids.isEmpty()
                        || ids.stream().anyMatch(id -> id.matcher(each.id()).matches()))
                .flatMap(each -> each.levels().filter(levels::contains).mapToObj(level -> new Question(each, level)))
                .toList();
    }

    private static Pattern pattern(String glob) {
        StringBuilder regex = new StringBuilder();
        for (String part : glob.split("(?<=\\*)|(?=\\*)", -1)) {
            regex.append(part.equals("*") ? ".*" : Pattern.quote(part));
        }
        return Pattern.compile(regex.toString());
    }
}
