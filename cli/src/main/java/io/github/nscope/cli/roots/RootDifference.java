package io.github.nscope.cli.roots;

import io.github.nscope.Explanation;
import io.github.nscope.Explanation.Section;
import io.github.nscope.Explanation.Tone;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.roots.RootChanges;
import io.github.nscope.roots.SystemRoot;
import io.github.nscope.roots.SystemRoots;
import java.util.ArrayList;
import java.util.List;

/**
 * What came and went between the first releases of two levels.
 *
 * @param earlier the level before
 * @param later the level after
 * @param changes what separates them
 */
public record RootDifference(ApiLevel earlier, ApiLevel later, RootChanges changes) implements RootsAnswer {
    /** What separates two levels. */
    public static RootDifference between(ApiLevel earlier, ApiLevel later) {
        return new RootDifference(earlier, later, SystemRoots.known().changes(earlier, later));
    }

    @Override
    public Explanation explanation() {
        List<Section> sections = new ArrayList<>();
        add(sections, "Came", changes.added());
        add(sections, "Went", changes.removed());
        add(sections, "Issued again with the same key", changes.reissued());
        return new Explanation(
                "From API level " + earlier + " to " + later + ", "
                        + RootWords.count(changes.added().size(), "root", "roots") + " came and "
                        + changes.removed().size() + " went"
                        + (changes.reissued().isEmpty()
                                ? ""
                                : "; " + changes.reissued().size() + " more were issued again with the same key"),
                Tone.PLAIN,
                sections);
    }

    private static void add(List<Section> sections, String title, List<SystemRoot> roots) {
        if (!roots.isEmpty()) {
            sections.add(RootWords.section(title, roots));
        }
    }
}
