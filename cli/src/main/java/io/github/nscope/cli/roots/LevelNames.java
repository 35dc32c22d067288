package io.github.nscope.cli.roots;

import io.github.nscope.platform.ApiLevel;
import java.util.ArrayList;
import java.util.List;

/** Levels as people write them: {@code 24, 27 to 33}. */
final class LevelNames {
    private LevelNames() {}

    /** The names of levels that are given oldest first. */
    static String of(List<ApiLevel> levels) {
        List<String> runs = new ArrayList<>();
        int first = 0;
        for (int next = 1; next <= levels.size(); next++) {
            ApiLevel last = levels.get(next - 1);
            if (next == levels.size() || levels.get(next).major() != last.major() + 1) {
                runs.add(next - first == 1 ? "" + last : levels.get(first) + " to " + last);
                first = next;
            }
        }
        return String.join(", ", runs);
    }
}
