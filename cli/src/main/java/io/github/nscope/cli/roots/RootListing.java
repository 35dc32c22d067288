package io.github.nscope.cli.roots;

import io.github.nscope.Explanation;
import io.github.nscope.Explanation.Entry;
import io.github.nscope.Explanation.Section;
import io.github.nscope.Explanation.Tone;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.roots.StoreRelease;
import io.github.nscope.roots.SystemRoot;
import io.github.nscope.roots.SystemRoots;
import java.util.ArrayList;
import java.util.List;

/**
 * What a level ships.
 *
 * @param level the level
 * @param roots the roots of its newest build that was examined, by subject
 * @param addedByUpdates those of them that its first release lacks
 * @param removedByUpdates those of its first release that are gone
 * @param caveats what is uncertain, a sentence each
 */
public record RootListing(
        ApiLevel level,
        List<SystemRoot> roots,
        List<SystemRoot> addedByUpdates,
        List<SystemRoot> removedByUpdates,
        List<String> caveats)
        implements RootsAnswer {
    /** Copies the lists. */
    public RootListing {
        roots = List.copyOf(roots);
        addedByUpdates = List.copyOf(addedByUpdates);
        removedByUpdates = List.copyOf(removedByUpdates);
        caveats = List.copyOf(caveats);
    }

    /** The store of a level. */
    public static RootListing of(ApiLevel level) {
        SystemRoots known = SystemRoots.known();
        List<SystemRoot> first = known.shippedBy(level, StoreRelease.FIRST);
        List<SystemRoot> latest = known.shippedBy(level, StoreRelease.LATEST);
        return new RootListing(level, latest, without(latest, first), without(first, latest), known.caveats(level));
    }

    private static List<SystemRoot> without(List<SystemRoot> roots, List<SystemRoot> others) {
        return roots.stream().filter(root -> !others.contains(root)).toList();
    }

    /** How many roots the level's first release has. */
    public int inFirstRelease() {
        return roots.size() - addedByUpdates.size() + removedByUpdates.size();
    }

    @Override
    public Explanation explanation() {
        boolean changed = !addedByUpdates.isEmpty() || !removedByUpdates.isEmpty();
        String verdict = "API level " + level + " ships " + RootWords.count(roots.size(), "root", "roots")
                + (changed ? "; its first release, " + inFirstRelease() : "");
        List<Section> sections = new ArrayList<>();
        sections.add(RootWords.section("Roots", roots));
        if (!addedByUpdates.isEmpty()) {
            sections.add(RootWords.section("Added by updates of the level", addedByUpdates));
        }
        if (!removedByUpdates.isEmpty()) {
            sections.add(RootWords.section("Removed by updates of the level", removedByUpdates));
        }
        sections.add(
                new Section("Worth knowing", caveats.stream().map(Entry::of).toList()));
        return new Explanation(verdict, Tone.PLAIN, sections);
    }
}
