package io.github.nscope.roots;

import java.util.List;

/**
 * Certificates at hand, measured against a level's store.
 *
 * @param selected those that the level ships, in the given order, each once
 * @param foreign those that it does not ship
 * @param missing roots that the level ships whose certificate is not at hand
 */
public record StoreSelection<C>(List<C> selected, List<C> foreign, List<SystemRoot> missing) {
    /** Copies the lists. */
    public StoreSelection {
        selected = List.copyOf(selected);
        foreign = List.copyOf(foreign);
        missing = List.copyOf(missing);
    }
}
