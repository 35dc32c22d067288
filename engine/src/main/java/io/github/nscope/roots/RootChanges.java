package io.github.nscope.roots;

import java.util.List;

/**
 * What separates the stores of two levels.
 *
 * @param added roots whose key only the later store holds, by subject
 * @param removed roots whose key only the earlier store holds, by subject
 * @param reissued roots that both hold by key but not by certificate, in the later store's form
 */
public record RootChanges(List<SystemRoot> added, List<SystemRoot> removed, List<SystemRoot> reissued) {
    /** Copies the lists. */
    public RootChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        reissued = List.copyOf(reissued);
    }
}
